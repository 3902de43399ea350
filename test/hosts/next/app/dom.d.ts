// Next.js uses these types of the DOM. TypeScript 5.9 does not have them.
interface URLPattern {}
type URLPatternInput = string | object;
type URLPatternOptions = object;
