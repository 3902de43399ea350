import type { Plugin } from 'rollup';

export declare const compileTemplate: (
  strings: readonly string[],
  isSvg?: boolean,
) => { markup: string; parts: string[] };
export declare const compileTemplates: (folder: string) => Plugin;
