/** What signing in says, in English. */
export const account = {
  'account.title': 'Sign in to reach the registry.',
  'account.lead': 'The rest of the studio works without it.',
  'account.newPassword': 'Your password was changed.',
  'account.newPassword.says': 'You were signed out everywhere. Sign in with the new one.',
  'account.email': 'E-mail address',
  'account.password': 'Password',
  'account.signIn': 'Sign in',
  'account.signOut': 'Sign out',
  'account.forgotten': 'Who forgot the password asks a director of this clinic, who sets a new one.',
  'account.reply.wrong': 'E-mail address or password is not right, or the account is disabled.',
  'account.reply.too-often': 'That was tried too often. Try again in a quarter of an hour.',
  'account.reply.unreachable': 'The server does not answer. Try again in a moment.',
  'account.reply.somebody-else': 'That is another account. Only the person who began this page goes on with it.',
  'account.ended': 'Your session has ended.',
  'account.endedSays': 'What you typed is still here, {name}. Sign in again and go on.',
  'account.somebodyElse': 'Somebody else: leave this page',
  'account.notForRole': 'This page is not for your role.',
  'account.roleSays':
    'You are signed in as {role, select, director {a director} clinician {a clinician} assistant {an assistant} other {a researcher}}. A director can change that.',
} as const;
