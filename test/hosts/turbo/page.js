document.addEventListener('status-change', ({ target, detail }) => {
  if (target.localName === 'status-banner') document.querySelector('#events').append(`${detail.from} → ${detail.to}\n`);
});

let removed;
document.addEventListener('click', ({ target }) => {
  if (target.id !== 'toggle') return;
  if (removed) target.after(removed);
  const tags = document.querySelector('#tags');
  if (removed) removed = undefined;
  else (removed = tags).remove();
});
