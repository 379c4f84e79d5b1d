import classes from './message-page.module.css';

interface MessagePageProps {
  readonly title: string;
  readonly html: string;
}

/**
 * A written message as its reader sees it. The empty sandbox lets nothing in it run, navigate or reach this page; the
 * page's own policy holds inside it too.
 */
export function MessagePage({ title, html }: MessagePageProps) {
  return <iframe title={title} className={classes.frame} sandbox="" srcDoc={html} />;
}

/** A message or an attachment as plain text. */
export function PlainText({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <pre className={classes.text} aria-label={label} role="region" tabIndex={0}>
      {text}
    </pre>
  );
}
