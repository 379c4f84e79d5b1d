import { VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Destination } from './navigation.js';
import classes from './side-menu.module.css';

/** One line of the side menu; its name becomes a tooltip where only the icon has room. */
export function MenuLink({ destination }: { readonly destination: Destination }) {
  const { t } = useTranslation('shell');
  const narrow = useMediaQuery('(max-width: 62em)');
  const { to, icon: Icon } = destination;
  const name = t(`nav.${destination.key}`);
  return (
    <Link
      to={to}
      title={narrow ? name : undefined}
      className={classes.link}
      activeOptions={{ exact: to === '/', includeSearch: false }}
    >
      <Icon size={18} aria-hidden />
      {narrow ? <VisuallyHidden>{name}</VisuallyHidden> : <span>{name}</span>}
    </Link>
  );
}
