import { Portal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './poster.module.css';

interface PosterProps {
  readonly name: string;
  readonly url: string;
  /** The QR code as a picture. */
  readonly source: string;
}

/** What this page prints: the name, the code, and the address for those without a camera. */
export function Poster({ name, url, source }: PosterProps) {
  const { t } = useTranslation('bookingPage');
  return (
    <Portal>
      <div className={classes.poster} aria-hidden>
        <p className={classes.name}>{name}</p>
        <p className={classes.words}>{t('poster.words')}</p>
        <img src={source} alt="" className={classes.code} />
        <p className={classes.url}>{url.replace(/^https?:\/\//, '')}</p>
      </div>
    </Portal>
  );
}
