// Loads a feed. Elements that load the same URL at the same time share one request.
const inFlight = new Map();

export const load = (src) => {
  if (!inFlight.has(src))
    inFlight.set(
      src,
      fetch(src, { cache: 'no-cache' })
        .then((response) => response.json())
        .finally(() => inFlight.delete(src)),
    );
  return inFlight.get(src);
};
