import { Component, CUSTOM_ELEMENTS_SCHEMA, provideZonelessChangeDetection, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { provideRouter, RouterLink, RouterOutlet, withEnabledBlockingInitialNavigation } from '@angular/router';
import { Status } from './status';

@Component({
  imports: [RouterLink],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <a id="next" routerLink="/second">Second page</a>
    <button id="toggle" (click)="isShown.set(!isShown())">Toggle</button>
    @if (isShown()) {
      <status-banner [attr.src]="src" (status-change)="onChange($event)"></status-banner>
      <status-badge [attr.src]="src"></status-badge>
    }
    <p>Text that must not move.</p>
    <pre id="events">{{ events() }}</pre>
  `,
})
class Home {
  readonly src = 'http://localhost:8377/feed.json';
  readonly isShown = signal(true);
  readonly events = signal('');

  onChange({ detail }: HTMLElementEventMap['status-change']): void {
    this.events.update((before) => `${before}${detail.from} → ${detail.to}\n`);
  }
}

@Component({
  imports: [RouterLink, Status],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <a id="home" routerLink="/">First page</a>
    <status-badge src="http://localhost:8377/feed.json"></status-badge>
    <app-status />
  `,
})
class Second {}

@Component({ selector: 'host-root', imports: [RouterOutlet], template: '<router-outlet />' })
class Root {}

void bootstrapApplication(Root, {
  providers: [
    provideZonelessChangeDetection(),
    provideRouter(
      [
        { path: '', pathMatch: 'full', component: Home },
        { path: 'second', component: Second },
      ],
      // Without it, Angular paints the page before the blocks of its `@if`.
      withEnabledBlockingInitialNavigation(),
    ),
  ],
});
