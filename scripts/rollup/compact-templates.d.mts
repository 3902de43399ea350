export declare const compactCss: (text: string) => string;
export declare const compactHtml: (text: string) => string;
