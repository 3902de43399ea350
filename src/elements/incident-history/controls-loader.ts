import { css, type CSSResult, type ReactiveElement } from 'lit';
import { isOn } from '../base/attribute-values.js';
import { addStyles } from '../base/document-styles.js';
import type { HistoryControls } from './history-controls.js';
import { sharedCode } from './shared-code.js';

let styles: CSSResult | undefined;

/** Loads the controls of a history that has the attribute for them. Without them, all notices are shown. */
export class ControlsLoader {
  #isRequested = false;
  #controls: HistoryControls | undefined;

  constructor(private readonly host: ReactiveElement & { controls: boolean; timeZone: string | undefined }) {}

  /** Undefined if there are none, and while they are loading. */
  get current(): HistoryControls | undefined {
    if (!isOn(this.host.controls)) return undefined;
    if (!this.#isRequested) void this.#load();
    return this.#controls;
  }

  async #load(): Promise<void> {
    this.#isRequested = true;
    const tools = await import('./history-tools.js').catch(() => undefined);
    if (tools) {
      addStyles(this.host, (styles ??= tools.controlsStyles(css)));
      this.#controls = new tools.HistoryControls(this.host, sharedCode);
    }
    this.host.requestUpdate();
  }
}
