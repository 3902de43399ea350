import { expect } from '@open-wc/testing';
import { readText } from '../../src/text/read-text.js';
import { outline } from './outline.js';

const CASES: readonly (readonly [behaviour: string, ...pairs: (readonly [source: string, tree: string])[]])[] = [
  [
    'reads paragraphs, containers and plain text',
    ['<p>a</p>\n<p>b</p>', 'p{a} p{b}'],
    ['a<div>b<div>c</div></div>d', 'p{a} p{b} p{c} p{d}'],
    ['<section>a</section>b', 'p{a} p{b}'],
  ],
  ['collapses white space', ['<p>\n a \n  b </p>\n\n', 'p{a b }'], ['a <b> c</b>', 'p{a b{c}}']],
  [
    'reads one <br> as a line break and two as a new paragraph',
    ['a<br>b<br/>c<BR />d', 'p{a⏎b⏎c⏎d}'],
    ['a<br><br>b', 'p{a} p{b}'],
    ['<b>a<br><br>b</b>', 'p{b{a}} p{b{b}}'],
    ['<p><br>a<br></p>', 'p{a}'],
  ],
  [
    'reads all inline elements',
    [
      '<b>a</b><strong>a</strong><i>b</i><em>b</em><u>c</u><s>d</s><del>d</del><code>e</code><small>f</small><sub>g</sub><sup>h</sup>',
      'p{b{a}b{a}i{b}i{b}u{c}s{d}s{d}code{e}small{f}sub{g}sup{h}}',
    ],
  ],
  [
    'repairs inline elements that overlap, are not closed or were not opened',
    ['<b>a<i>b</b>c</i>', 'p{b{ai{b}}c}'],
    ['<b>a<p>b', 'p{b{a}} p{b{b}}'],
    ['a</b></i>', 'p{a}'],
    ['<b><b>a</b>b</b>c', 'p{b{ab}c}'],
  ],
  ['drops empty inline elements', ['a<b></b><a href="https://x.test/"></a>', 'p{a}']],
  ['reads headings', ['<h1>a</h1><h6>b <b>c</b></h6>d', 'h1{a} h6{b b{c}} p{d}'], ['<h2>a<p>b', 'h2{a} p{b}']],
  [
    'reads nested, numbered and unclosed lists',
    ['<ul><li>a</li><li>b</li></ul>', 'ul{[p{a}] [p{b}]}'],
    ['<ul><li>a<ul><li>b</ul><li>c</ul>d', 'ul{[p{a} ul{[p{b}]}] [p{c}]} p{d}'],
    ['<ol start="3"><li>a</ol>', 'ol3{[p{a}]}'],
    ['<ol start=x><li>a</ol>', 'ol1{[p{a}]}'],
    ['<ul>\n<li><p>a</p><p>b</p></li>\n</ul>', 'ul{[p{a} p{b}]}'],
    ['<ul>a</ul>', 'ul{[p{a}]}'],
    ['<li>a</li>b', 'p{a} p{b}'],
    ['<ul><li>a</li><ul><li>b</li></ul></ul>', 'ul{[p{a} ul{[p{b}]}]}'],
  ],
  ['reads quotes and rules', ['<blockquote><p>a</p>b</blockquote>c<hr>d', 'quote{p{a} p{b}} p{c} hr p{d}']],
  [
    'keeps code blocks unchanged',
    ['<pre>\na  b<br>c <b>d</b> https://x.test\n</pre>e', 'pre{a  b\nc d https://x.test} p{e}'],
    ['<pre><code>a\n  b</code></pre>', 'pre{a\n  b}'],
  ],
  [
    'turns a table row into a paragraph',
    [
      '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td>d</td></tr></table>e',
      'p{a b } p{c d } p{e}',
    ],
  ],
  [
    'unwraps <span>, <time> and <var>',
    ['<span class="x">a</span> <var data-var="date">b</var> <time datetime="c">d</time>', 'p{a b d}'],
  ],
  ['keeps the text of unknown elements', ['<foo-bar>a</foo-bar><marquee>b</marquee><button>c</button>', 'p{abc}']],
  [
    'drops scripts, styles and embedded content',
    ['a<script>b<p>c</script>d', 'p{ad}'],
    [
      '<style>a</style><title>b</title><svg><text>c</text></svg><math>d</math><template>e</template><noscript>f</noscript><iframe>g</iframe>h',
      'p{h}',
    ],
    ['a<SCRIPT SRC=x>b</Script >c', 'p{ac}'],
    ['a<svg/>b', 'p{ab}'],
    ['a<script>b', 'p{a}'],
  ],
  ['drops comments and doctypes', ['a<!-- <b> -->b<!doctype html><?xml x?>c<!-->d', 'p{abcd}'], ['a<!-- b', 'p{a}']],
  [
    'keeps only safe links',
    ['<a href="https://x.test/?a=1&amp;b=2">a</a>', 'p{a<https://x.test/?a=1&b=2>{a}}'],
    ["<A class=x HREF='http://x.test/'>a</A>", 'p{a<http://x.test/>{a}}'],
    ['<a href=tel:+49891>a</a>', 'p{a<tel:+49891>{a}}'],
    ['<a href="javascript:b">a</a> <a href="/b">c</a> <a name=d>e</a>', 'p{a c e}'],
    ['<a href="https://x.test/">a <b>c</b> https://b.test</a>', 'p{a<https://x.test/>{a b{c} https://b.test}}'],
  ],
  ['links plain URLs', ['a https://x.test/?b=1&amp;c=2.', 'p{a a<https://x.test/?b=1&c=2>{https://x.test/?b=1&c=2}.}']],
  [
    'keeps the space before a link outside the link',
    ['see <a href="https://x.test/">a</a>, b', 'p{see a<https://x.test/>{a}, b}'],
  ],
  [
    'keeps angle brackets that are not tags as text',
    ['a < b, c <5 ms, <3, d <i', 'p{a < b, c <5 ms, <3, d <i}'],
    ['<scr<b>a</b>', 'p{<scrb{a}}'],
    ['a <b title="c', 'p{a <b title="c}'],
  ],
  [
    'reads attributes that contain brackets and quotes',
    ['<b title="a>b" x=\'"\'>c</b>', 'p{b{c}}'],
    ['<a title=">" href="https://x.test/">a</a>', 'p{a<https://x.test/>{a}}'],
  ],
  [
    'decodes entities once, in text and URLs',
    [
      '&lt;b&gt; &amp;amp; &#8212;&#x2014;&mdash; &nbsp;| &bogus; &#0; &#x110000;',
      'p{<b> &amp; ——— \u00a0| &bogus; &#0; &#x110000;}',
    ],
  ],
];

describe('readText of HTML', () => {
  for (const [behaviour, ...pairs] of CASES) {
    it(behaviour, () => {
      for (const [source, tree] of pairs) expect(outline(readText(source, 'html')), source).to.equal(tree);
    });
  }
});
