import { afterNextRender, Component, CUSTOM_ELEMENTS_SCHEMA, viewChild, type ElementRef } from '@angular/core';
import type { StatusBanner, StatusChange } from '@scootkit/status-widgets';
import '@scootkit/status-widgets/define';

@Component({
  selector: 'app-status',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <status-banner
      #banner
      src="https://status.example.com"
      [attr.hide-when-operational]="true"
      (status-change)="onChange($event)"
    ></status-banner>
  `,
})
export class Status {
  readonly banner = viewChild.required<ElementRef<StatusBanner>>('banner');

  constructor() {
    afterNextRender(async () => {
      const tag = this.banner().nativeElement;
      await tag.whenReady();
      console.log(tag.state, tag.feed, tag.lastError);
    });
  }

  onChange({ detail }: CustomEvent<StatusChange>): void {
    console.log(detail.from, detail.to);
  }
}
