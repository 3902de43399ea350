import type { Plugin } from 'rollup';

export declare const listedLanguages: (folder: string) => Plugin;
