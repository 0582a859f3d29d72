import Link from 'next/link';
import { CountViews } from './count-views';

export const metadata = { title: 'Shop', icons: { icon: 'data:,' } };

export default function Layout({ children }) {
  return (
    <html lang="en">
      <head>
        {/* It has to run before the others: not by next/script, which loads later. */}
        {/* eslint-disable-next-line @next/next/no-sync-scripts */}
        <script src="/may-i/may-i.js" data-site="shop" data-purposes="analytics marketing" />
      </head>
      <body>
        <nav>
          <Link href="/">Home</Link> <Link href="/films">Films</Link>
        </nav>
        {children}
        <CountViews />
        <footer>
          <a href="/privacy#cookie-preferences">Cookie preferences</a>
        </footer>
      </body>
    </html>
  );
}
