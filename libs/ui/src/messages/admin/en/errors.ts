export const errors = {
  title: 'That did not work',
  offline: 'No connection. We try again as soon as it is back.',
  server: 'Something went wrong on our side. Try again in a moment.',
  requestId: 'Reference {{id}}',
  copyRequestId: 'Copy reference',
  notFound: {
    title: 'Nothing here',
    text: 'The page may have moved, or the link has a typo.',
    action: 'Go to Today',
  },
  forbidden: {
    title: 'Not part of your role',
    text: 'Ask the owner of {{business}} if you need this.',
  },
  crash: {
    text: 'This part of the screen stopped. What you saved is safe.',
  },
  stale: {
    title: 'Somebody else changed this',
    text: 'We fetched the newest version. Look it over and try again.',
  },
  code: {
    slot_unavailable: 'That time has just been taken.',
    invalid_credentials: 'That e-mail and password do not match.',
    forbidden: 'Your role does not include this.',
    not_found: 'It is not here any more.',
    too_many_requests: 'Too many tries. Wait a minute and try again.',
    email_taken: 'That e-mail already has an account. Sign in instead.',
    slug_taken: 'That address is taken. Choose another.',
    validation_failed: 'Some fields need another look.',
    outside_hours: 'That is outside working hours.',
    weak_password: 'Choose a longer password, at least 10 characters.',
    token_invalid: 'This link has expired or has been used.',
  },
};
