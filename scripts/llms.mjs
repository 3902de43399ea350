/** Generates llms.txt, a summary for language models, from dist/custom-elements.json: https://llmstxt.org */
import { readFileSync, readdirSync } from 'node:fs';

const MAIN = 'https://github.com/ScootKit/status-widgets/blob/main/';

const oneLine = (text) => text.replace(/\s*\n\s*/g, ' ');
const own = (list) => (list ?? []).filter((each) => !each.inheritedFrom);
const line = ({ name, type, description }) =>
  `- \`${name}\` (${type.text.replace(/ \| undefined$/, '')}): ${oneLine(description ?? '')}`;
/** `Title: first sentence` of a document. */
const linkTo = (file) => {
  const [, title, about] = /^# (.+)\n+([^.:]+[.:])/m.exec(readFileSync(file, 'utf8'));
  return `- [${title}](${MAIN}${file}): ${oneLine(about)
    .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replace(/:$/, '.')}`;
};

const sectionOf = (tag) =>
  [
    `### <${tag.tagName}>`,
    '',
    oneLine(tag.description),
    '',
    ...own(tag.attributes).map(line),
    ...own(tag.events).map(({ name, description }) => `- event \`${name}\`: ${oneLine(description)}`),
    '',
  ].join('\n');

/** The content of llms.txt. */
export const llmsText = () => {
  const { description, name } = JSON.parse(readFileSync('package.json', 'utf8'));
  const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
  const declarations = modules.flatMap((module) => module.declarations);
  const base = declarations.find((each) => each.name === 'FeedElement');
  const members = base.members.filter((each) => !each.inheritedFrom && !each.attribute && !each.static);
  const documents = readdirSync('docs')
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`);
  return `# Status Widgets

> ${description} Load a script, write a tag with the address of any status page: no server, no account.

- The first release will be 0.2.0. Until then, use a build of your own: [README](${MAIN}README.md).
- npm: \`${name}\`. \`import '${name}/define'\` registers all tags, \`import '${name}/define/status-banner.js'\` one. The main entry registers nothing.
- Script tag: \`https://cdn.jsdelivr.net/npm/${name}/dist/cdn/status-widgets.js\`, or a file with the name of a tag.
- \`src\` is a feed or a status page of any supported provider. Nothing is ever shown as operational without a fresh answer.
- A boolean attribute is off if it is missing or "false". An invalid value means the default.

## Tags

${declarations
  .filter(({ tagName }) => tagName)
  .map(sectionOf)
  .join('\n')}
### Attributes of every tag that shows a feed

${base.attributes.map(line).join('\n')}

### Properties, methods and events of every tag that shows a feed

${members.map((each) => `- \`${each.name}${each.kind === 'method' ? '()' : ''}\`: ${oneLine(each.description ?? '')}`).join('\n')}
${base.events.map((each) => `- event \`${each.name}\`: ${oneLine(each.description)}`).join('\n')}

## Documentation

${documents.map(linkTo).join('\n')}
`;
};
