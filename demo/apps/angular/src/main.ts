import { Component, effect, inject, provideZonelessChangeDetection } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { bootstrapApplication } from '@angular/platform-browser';
import { NavigationEnd, provideRouter, Router, RouterLink, RouterOutlet } from '@angular/router';
import { granted } from 'may-i/angular';
import { filter, map } from 'rxjs';

@Component({ selector: 'shop-home', template: '<h1>Home</h1>' })
class Home {}

@Component({
  selector: 'shop-films',
  template: `<h1>Films</h1>
    <iframe
      data-may-i="marketing"
      data-src="about:blank#film"
      title="Film"
      width="400"
      height="300"
    ></iframe>`,
})
class Films {}

@Component({
  selector: 'shop-app',
  imports: [RouterLink, RouterOutlet],
  template: `<nav><a routerLink="/">Home</a> <a routerLink="/films">Films</a></nav>
    <router-outlet />
    <footer><a href="/privacy#cookie-preferences">Cookie preferences</a></footer>`,
})
class App {
  readonly #path = toSignal(
    inject(Router).events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(({ urlAfterRedirects }) => urlAfterRedirects),
    ),
  );
  readonly #isCounted = toSignal(granted('analytics'), { initialValue: false });

  constructor() {
    const views: string[] = [];
    Object.assign(window, { views });
    // Counts each route once, from the one on which somebody agrees.
    effect(() => {
      const path = this.#path();
      if (path && this.#isCounted()) views.push(path);
    });
  }
}

void bootstrapApplication(App, {
  providers: [
    provideZonelessChangeDetection(),
    provideRouter([
      { path: '', component: Home },
      { path: 'films', component: Films },
    ]),
  ],
});
