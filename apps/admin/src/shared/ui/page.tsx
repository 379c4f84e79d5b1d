import { Group, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import classes from './page.module.css';

interface PageProps {
  readonly title: string;
  /** Beside the title: a short fact such as the date. */
  readonly aside?: ReactNode;
  readonly actions?: ReactNode;
  /** Narrow pages hold forms and reading, wide ones tables. */
  readonly width?: 'narrow' | 'wide' | 'full';
  readonly children: ReactNode;
}

/** Heading, actions and content of one screen; names the browser tab. */
export function Page({ title, aside, actions, width = 'wide', children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Stamgast`;
  }, [title]);
  return (
    <div className={classes.page} data-width={width}>
      <header className={classes.header}>
        <Group gap="sm" align="baseline">
          <Title order={1}>{title}</Title>
          {aside}
        </Group>
        {actions && <Group gap="xs">{actions}</Group>}
      </header>
      {children}
    </div>
  );
}
