/** `?theme=light` and `?theme=dark` override the color scheme of the system. Runs in the head, before the page is painted. */
(() => {
  const theme = new URLSearchParams(location.search).get('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
})();
