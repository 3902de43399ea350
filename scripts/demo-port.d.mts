/** The port of the demo: that of `--port` in the arguments, or else of the variable `PORT`. Default: 8080. */
export function demoPort(args: readonly string[], env: { readonly PORT?: string }): number;
