/** What the command line says of accounts, in English. */
export const accounts = {
  'accounts.help': 'who may sign in at a server of several people',
  'accounts.help.list': 'everybody who may sign in, with what they may do',
  'accounts.help.add': 'make an account; the first one of a server is a director',
  'accounts.help.disable': 'sign an account out everywhere and let it sign in no more',
  'accounts.help.enable': 'let an account sign in again',
  'accounts.help.password': 'set a password that was forgotten, and sign the account out everywhere',
  'accounts.help.email': 'e-mail address that is typed to sign in; nothing is sent to it',
  'accounts.help.name': 'name as it is shown',
  'accounts.help.role':
    'director: everything; clinician: treats; assistant: charts but does not finish; researcher: no patients',
  'accounts.help.clinician': 'number of the clinician who this is',
  'accounts.help.passwordFile': 'file with the password; PHILTRUM_PASSWORD without it, or it is asked',
  'accounts.none': 'Nobody may sign in yet. Make the first director with "philtrum account add".',
  'accounts.line':
    '{email} ({name}): {role, select, director {director} clinician {clinician} assistant {assistant} other {researcher}}{disabled, select, yes {, disabled} other {}}',
  'accounts.added':
    '{email} may sign in as {role, select, director {a director} clinician {a clinician} assistant {an assistant} other {a researcher}}.',
  'accounts.disabled': '{email} was signed out everywhere and can sign in no more.',
  'accounts.enabled': '{email} may sign in again.',
  'accounts.passwordSet': 'The password of {email} was set, and the account was signed out everywhere.',
  'accounts.unknown': 'There is no account with the e-mail address {email}. "philtrum account list" shows all.',
  'accounts.noPasswordFile': 'The file {file} with the password is not there.',
  'accounts.noPassword':
    'An account needs a password: name a file with --password-file, set PHILTRUM_PASSWORD, or run this at a terminal to be asked.',
  'accounts.type': 'Type the password (it is not shown) and press Enter:',
  'accounts.typeAgain': 'Type it once more:',
  'accounts.notTheSame': 'The two were not the same. Nothing was changed.',
} as const;
