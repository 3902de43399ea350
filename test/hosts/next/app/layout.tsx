import type { ReactNode } from 'react';
import { StatusTags } from './status-tags';
import './reserve.css';

export const metadata = { title: 'Next.js' };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <StatusTags />
        {children}
      </body>
    </html>
  );
}
