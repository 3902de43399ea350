/**
 * Asks V8 to compile all functions of a file while it is loading, on another thread. Without it, each function is compiled on the main
 * thread when it is first called, which takes longer: https://v8.dev/blog/explicit-compile-hints
 */
export const compileHint = {
  name: 'compile-hint',
  // A page calls few of the many short functions of a language.
  banner: ({ name }) => (name.startsWith('locale-') ? '' : '//# allFunctionsCalledOnLoad'),
};
