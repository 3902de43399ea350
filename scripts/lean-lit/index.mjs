/**
 * Lit for the bundled files, without what none of their elements and engines uses: 0.75 kB of gzip less in every first
 * paint (lit 3.3.3). The npm build imports Lit as it is. Fails when Lit's own files no longer read as expected here.
 */
import { fileURLToPath } from 'node:url';

/** File → what is taken out of it, or replaced, each exactly once. */
const CUTS = {
  // Versions that are only looked at by development builds; hooks of polyfills for engines that have no shadow root.
  '@lit/reactive-element/reactive-element.js': [
    /,\w+\?\.\(\{ReactiveElement:\w+\}\),\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/,
    // Decorators, and controllers, of which no element here has one.
    /Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/,
    /const t=this\[Symbol\.metadata\];if\(null!==t\)\{const s=litPropertyMetadata\.get\(t\);if\(void 0!==s\)for\(const\[t,i\]of s\)this\.elementProperties\.set\(t,i\)\}/,
    /static addInitializer\(t\)\{this\._\$Ei\(\),\(this\.l\?\?=\[\]\)\.push\(t\)\}/,
    /,void 0!==t\.l&&\(this\.l=\[\.\.\.t\.l\]\)/,
    /,this\.constructor\.l\?\.forEach\(\(?t=>t\(this\)\)?\)/,
    // `useDefault`, which no property here has.
    /\|\|i\.useDefault&&i\.reflect&&h===this\._\$Ej\?\.get\(t\)&&!this\.hasAttribute\(r\._\$Eu\(t,i\)\)/,
    /i&&!\(this\._\$Ej\?\?=new Map\)\.has\(t\)&&\(this\._\$Ej\.set\(t,r\?\?s\?\?this\[t\]\),!0!==h\|\|void 0!==r\)\|\|/,
    /\?\?this\._\$Ej\?\.get\(\w\)\?\?\w/,
    // Attributes that hold JSON.
    /case Object:case Array:t=null==t\?t:JSON\.stringify\(t\)/,
    /break;case Object:case Array:try\{i=JSON\.parse\(t\)\}catch\(t\)\{i=null\}/,
    /addController\(t\)\{.*?\}removeController\(t\)\{.*?\}/,
    /,this\._\$EO\?\.forEach\(\(?t=>t\.hostConnected\?\.\(\)\)?\)/,
    /this\._\$EO\?\.forEach\(\(?t=>t\.hostDisconnected\?\.\(\)\)?\)/,
    /this\._\$EO\?\.forEach\(\(?t=>t\.hostUpdate\?\.\(\)\)?\),/,
    /this\._\$EO\?\.forEach\(\(?t=>t\.hostUpdated\?\.\(\)\)?\),/,
  ],
  'lit-html/lit-html.js': [
    // What prepares templates: the build has done that (compile-templates.mjs).
    /const N=\(t,i\)=>\{.*?\};(?=class S)/,
    /constructor\(\{strings:t,_\$litType\$:i\},e\)\{.*?l\+\+\}\}(?=static createElement)/,
    // Of an attribute's parts the build leaves out what most of them have: no text around the value, and `AttributePart`.
    [/s\.length>2\|\|""!==s\[0\]\|\|""!==s\[1\]\?/, 's?'],
    [/new r\.ctor\(/, 'new(r.ctor??H)('],
    /,L:N/,
    /"number"==typeof s\?this\._\$AC\(t\):/,
    /_\$AC\(t\)\{.*?,i\}(?=k\(t\))/,
    [/this\.options\)\),s\)/, 's)),s)'],
    [
      /return s\.innerHTML=t,s\}/,
      's.innerHTML=t;if(i.svg){const t=s.content.firstChild;t.replaceWith(...t.childNodes)}return s}',
    ],
    // Directives on an element (`<div ${ref(…)}>`).
    [/6===\w\.type&&\(\w=new \w+\(\w,this,\w\)\)/, '0'],
    /class Z\{.*?_\$AI\(t\)\{M\(this,t\)\}\}/,
    /,F:Z/,
    [/export\{(?=j as _\$LH)/, 'export{L as BooleanAttributePart,z as EventPart,I as PropertyPart,'],
    /\w+=\w+\.litHtmlPolyfillSupport;\w+\?\.\(\w+,\w+\),\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\);const /,
  ],
  'lit-element/lit-element.js': [
    /,\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\)/,
    /const \w+=\w+\.litElementPolyfillSupport;\w+\?\.\(\{LitElement:\w+\}\);/,
    /\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/,
  ],
};

export const leanLit = () => ({
  name: 'lean-lit',
  load(id) {
    return id.endsWith('/@lit/reactive-element/css-tag.js')
      ? `export * from ${JSON.stringify(fileURLToPath(new URL('./css-tag.js', import.meta.url)))};`
      : null;
  },
  transform(code, id) {
    const [, cuts] = Object.entries(CUTS).find(([file]) => id.endsWith(`/${file}`)) ?? [];
    if (!cuts) return null;
    return {
      code: cuts.reduce((rest, each) => {
        const [cut, instead] = [each, ''].flat();
        if (rest.match(new RegExp(cut, 'g'))?.length !== 1) this.error(`${id}: not once: ${cut}`);
        return rest.replace(cut, instead);
      }, code),
      map: null,
    };
  },
});
