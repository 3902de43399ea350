const situation = new URLSearchParams(location.search).get('situation');
if (situation && /^[a-z-]+$/.test(situation))
  for (const tag of document.querySelectorAll('[src^="/feeds/"]')) tag.setAttribute('src', `/feeds/${situation}.json`);

const button = document.querySelector('#theme');
const root = document.documentElement;
const updateLabel = () => (button.textContent = root.dataset.theme === 'light' ? 'Dark theme' : 'Light theme');
button.addEventListener('click', () => {
  root.dataset.theme = root.dataset.theme === 'light' ? 'dark' : 'light';
  updateLabel();
});
updateLabel();
