// One request per address, however many elements of a page ask for it at the same time.
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
