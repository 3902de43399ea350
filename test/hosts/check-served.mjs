/** What the server of every site must answer, before any script runs. */

/** The problems of the pages of a site as they are served. */
export const checkServed = async ({ site, origin }) => {
  if (site.rendering === 'client') return [];
  const html = await (await fetch(`${origin}/`)).text();
  const problems = [];
  for (const tag of ['status-banner', 'status-badge'])
    if (!new RegExp(`<${tag}[\\s>]`).test(html)) problems.push(`the page of the server has no <${tag}>`);
  // A tag that was rendered with a feed has the words of that feed.
  if (site.rendering === 'feed' && !html.includes('Cranes')) problems.push('the page of the server has no feed');
  return problems;
};
