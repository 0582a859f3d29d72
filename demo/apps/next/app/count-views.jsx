'use client';

import { usePathname } from 'next/navigation';
import { useEffect } from 'react';
import { useMayI } from 'may-i/react';

/** Counts each route once, from the one on which somebody agrees. */
export function CountViews() {
  const pathname = usePathname();
  const isCounted = useMayI('analytics');
  useEffect(() => {
    if (isCounted) (window.views ??= []).push(pathname);
  }, [isCounted, pathname]);
  return null;
}
