import { expect } from '@open-wc/testing';
import { readText } from '../../src/text/read-text.js';
import { outline } from './outline.js';

const CASES: readonly (readonly [behaviour: string, ...pairs: (readonly [source: string, tree: string])[]])[] = [
  ['separates paragraphs at empty lines and keeps line breaks', ['a\nb  \nc\\\nd\n\n\ne', 'p{a⏎b⏎c⏎d} p{e}']],
  [
    'reads nested and combined bold and italic text',
    ['**a** __b__ *c* _d_', 'p{b{a} b{b} i{c} i{d}}'],
    ['***a*** **b _c_**', 'p{b{i{a}} b{b i{c}}}'],
    ['*a **b** c*', 'p{i{a b{b} c}}'],
    ['**a\nb**', 'p{b{a⏎b}}'],
    ['**Update:** done', 'p{b{Update:} done}'],
    ['“**a**”.', 'p{“b{a}”.}'],
  ],
  [
    'keeps asterisks and underscores in ordinary text',
    ['2 * 3 * 4', 'p{2 * 3 * 4}'],
    ['snake_case_name', 'p{snake_case_name}'],
    ['5* a', 'p{5* a}'],
    ['a ** b', 'p{a ** b}'],
    ['******', 'hr'],
    ['x ******', 'p{x ******}'],
  ],
  [
    'keeps an unmatched delimiter as text',
    ['**a', 'p{**a}'],
    ['a* b', 'p{a* b}'],
    ['**a *b**', 'p{**a i{b}*}'],
    ['~~a', 'p{~~a}'],
    ['`a', 'p{`a}'],
  ],
  ['does not match delimiters across paragraphs', ['**a\n\nb**', 'p{**a} p{b**}'], ['<b>a\n\nb', 'p{b{a}} p{b}']],
  ['reads strikethrough', ['~~a~~ b', 'p{s{a} b}']],
  [
    'reads code and keeps delimiters inside it as text',
    ['`*a* <b>`', 'p{code{*a* <b>}}'],
    ['`` a`b ``', 'p{code{a`b}}'],
    ['`https://x.test`', 'p{code{https://x.test}}'],
    ['`` `a``', 'p{code{`a}}'],
  ],
  [
    'keeps lines and spaces of fenced code blocks',
    ['```js\nlet  a\n\n\n *b*\n```\nc', 'pre{let  a\n\n\n *b*} p{c}'],
    ['~~~\na\n~~~', 'pre{a}'],
    ['a\n```\nb\n```', 'p{a} pre{b}'],
  ],
  ['reads an unclosed fenced code block to the end', ['```\na\n\nb', 'pre{a\n\nb}']],
  [
    'reads headings',
    ['# A\n### B *c*\nd', 'h1{A} h3{B i{c}} p{d}'],
    ['a\n## b', 'p{a} h2{b}'],
    ['#tag #2', 'p{#tag #2}'],
  ],
  [
    'reads nested quotes and lazy continuation lines',
    ['> a\nb\n\nc', 'quote{p{a⏎b}} p{c}'],
    ['> a\n> > b\n> \n> - c', 'quote{p{a} quote{p{b}} ul{[p{c}]}}'],
  ],
  ['reads thematic breaks', ['a\n---\nb\n\n* * *', 'p{a} hr p{b} hr']],
  [
    'reads lists with all bullet characters',
    ['- a\n- b', 'ul{[p{a}] [p{b}]}'],
    ['* a\n+ b', 'ul{[p{a}] [p{b}]}'],
    ['• a\n• b', 'ul{[p{a}] [p{b}]}'],
    ['Now:\n- a', 'p{Now:} ul{[p{a}]}'],
  ],
  [
    'reads numbered lists with their start number',
    ['1. a\n2. b', 'ol1{[p{a}] [p{b}]}'],
    ['7) a', 'ol7{[p{a}]}'],
    ['a\n2026. b', 'p{a⏎2026. b}'],
  ],
  [
    'nests lists indented by two or more spaces',
    ['- a\n  - b\n    - c\n- d', 'ul{[p{a} ul{[p{b} ul{[p{c}]}]}] [p{d}]}'],
    ['1. a\n   - b\n2. c', 'ol1{[p{a} ul{[p{b}]}] [p{c}]}'],
    ['- a\n\t- b', 'ul{[p{a} ul{[p{b}]}]}'],
  ],
  [
    'keeps paragraphs and lazy continuation lines in their list item',
    ['- a\nb\n\n  c\n\n- d\n\ne', 'ul{[p{a⏎b} p{c}] [p{d}]} p{e}'],
  ],
  ['starts a new list when the list type changes', ['- a\n1. b', 'ul{[p{a}]} ol1{[p{b}]}']],
  [
    'reads links and ignores titles',
    ['[a](https://x.test/ "t")', 'p{a<https://x.test/>{a}}'],
    ["[a](<https://x.test/b> 't')", 'p{a<https://x.test/b>{a}}'],
    ['[**a**](https://x.test/)', 'p{a<https://x.test/>{b{a}}}'],
    ['[a](https://x.test/b_(c))', 'p{a<https://x.test/b_(c)>{a}}'],
    ['[a](https://x.test/?b=1&amp;c=2)', 'p{a<https://x.test/?b=1&c=2>{a}}'],
    ['[a](mailto:b@x.test)', 'p{a<mailto:b@x.test>{a}}'],
    ['[[a]](https://x.test/)', 'p{a<https://x.test/>{[a]}}'],
  ],
  ['shows the URL of a link without text', ['[](https://x.test/)', 'p{a<https://x.test/>{https://x.test/}}']],
  ['keeps only the text of an unsafe link', ['[a](javascript:b) [c](/d) [e](//x.test)', 'p{a c e}']],
  [
    'keeps brackets in ordinary text',
    ['[a] b [c', 'p{[a] b [c}'],
    ['a](b)', 'p{a](b)}'],
    ['[a][1]', 'p{[a][1]}'],
    ['[a] (b)', 'p{[a] (b)}'],
  ],
  ['turns an image into a link', ['![a](https://x.test/i.png)', 'p{a<https://x.test/i.png>{a}}']],
  [
    'links plain and bracketed URLs that contain delimiters',
    ['https://x.test/a_b_c', 'p{a<https://x.test/a_b_c>{https://x.test/a_b_c}}'],
    ['<https://x.test/>', 'p{a<https://x.test/>{https://x.test/}}'],
    ['**https://x.test/**', 'p{b{a<https://x.test/>{https://x.test/}}}'],
    ['<mailto:a@x.test>', 'p{a<mailto:a@x.test>{mailto:a@x.test}}'],
    ['(https://x.test/~~a~~_b_)', 'p{(a<https://x.test/~~a~~_b>{https://x.test/~~a~~_b}_)}'],
  ],
  ['does not link inside a link', ['[https://a.test](https://b.test/)', 'p{a<https://b.test/>{https://a.test}}']],
  [
    'keeps an escaped delimiter as text',
    ['\\*a\\* \\[b\\](c) \\`d\\` \\<b>', 'p{*a* [b](c) `d` <b>}'],
    ['C:\\dir', 'p{C:\\dir}'],
  ],
  ['decodes entities once', ['&lt;b&gt; &amp;lt; &nope; &uuml;', 'p{<b> &lt; &nope; ü}'], ['\\&lt;', 'p{&lt;}']],
  [
    'reads HTML tags inside Markdown',
    ['a<br />b<br>\nc', 'p{a⏎b⏎c}'],
    ['a<br><br>b', 'p{a} p{b}'],
    ['<a href="https://x.test/">a</a> <b>c</b> <strong>d</strong>', 'p{a<https://x.test/>{a} b{c} b{d}}'],
    ['<span>a</span> <!-- b -->c', 'p{a c}'],
    ['<ul><li>a<li>b</ul>c', 'ul{[p{a}] [p{b}]} p{c}'],
  ],
  [
    'keeps unknown tags and single angle brackets as text',
    ['<script>a</script>', 'p{<script>a</script>}'],
    ['a < b <3 <i', 'p{a < b <3 <i}'],
    ['<img-x>', 'p{<img-x>}'],
  ],
  ['keeps a table as lines of text', ['| a | b |\n|---|---|\n| c | d |', 'p{| a | b |⏎|---|---|⏎| c | d |}']],
];

describe('readText of Markdown', () => {
  for (const [behaviour, ...pairs] of CASES) {
    it(behaviour, () => {
      for (const [source, tree] of pairs) expect(outline(readText(source, 'markdown')), source).to.equal(tree);
    });
  }
});
