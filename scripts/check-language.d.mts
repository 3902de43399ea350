type Parameters = Readonly<Record<string, readonly string[]>>;
/** The messages as text: path → text. */
export declare const textsOf: (messages: object, parameters: Parameters) => Map<string, string>;
/** What is wrong with the messages of a language: one sentence for each mistake. */
export declare const checkLanguage: (messages: object, english: object, parameters: Parameters) => string[];
