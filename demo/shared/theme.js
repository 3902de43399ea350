/** `?theme=light` or `?theme=dark` decides over the system's scheme; a plain script in the head, so that nothing flashes. */
(() => {
  const theme = new URLSearchParams(location.search).get('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
})();
