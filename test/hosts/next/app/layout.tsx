import type { ReactNode } from 'react';
import { StatusWidgets } from './status-widgets';
import './reserve.css';

export const metadata = { title: 'Next.js' };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <StatusWidgets />
        {children}
      </body>
    </html>
  );
}
