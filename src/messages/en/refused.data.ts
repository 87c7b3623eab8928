/**
 * Why the registry, its interface or a reader of files did not do something, by code, in English. Interfaces answer with
 * these sentences as well. `field` is the field that it is about, `allowed` what that may hold.
 */
export const refused = {
  // what came in was not read
  'refused.is': '{field} is {found}; allowed: {allowed}.',
  'refused.is-list': '{field} is a list; allowed: {allowed}.',
  'refused.is-object': '{field} is an object; allowed: {allowed}.',
  'refused.missing': '{field} is missing; allowed: {allowed}.',
  'refused.unknown-field': '{field} is not a field that is known here; leave it out.',
  'refused.nested': 'The document is nested deeper; allowed: {allowed}.',
  'refused.long-draft': '{field} is {length, number, ::group-off} characters of JSON; allowed: {allowed}.',
  'refused.long-document': '{field} is longer; allowed: {allowed}.',
  'refused.no-measurement': '{field} is no measurement; allowed: {allowed}.',
  // what it names is not there
  'refused.no-account': '{field}: there is no such account in this registry.',
  'refused.no-adverse-event': '{field}: there is no such adverse event in this registry.',
  'refused.no-capture-of-patient': '{field}: there is no such capture of this patient in this registry.',
  'refused.no-chart-of-patient': '{field}: there is no such chart of this patient in this registry.',
  'refused.no-clinician': '{field}: there is no such clinician in this registry.',
  'refused.no-consent-here': '{field}: there is no such consent in this registry.',
  'refused.no-consent-of-patient': '{field}: there is no such consent of this patient in this registry.',
  'refused.no-draft-of-patient': '{field}: there is no such draft of this patient in this registry.',
  'refused.no-follow-up': '{field}: there is no such follow-up in this registry.',
  'refused.no-follow-up-of-patient': '{field}: there is no such follow-up of this patient in this registry.',
  'refused.no-link': '{field}: there is no such link in this registry.',
  'refused.no-link-of-follow-up': '{field}: there is no such link of this follow-up in this registry.',
  'refused.no-open-link': '{field}: there is no such open link in this registry.',
  'refused.no-patient': '{field}: there is no such patient in this registry.',
  'refused.no-take': '{field}: there is no such take in this registry.',
  'refused.no-take-of-patient': '{field}: there is no such take of this patient in this registry.',
  'refused.no-treatment': '{field}: there is no such treatment in this registry.',
  'refused.no-treatment-of-patient': '{field}: there is no such treatment of this patient in this registry.',
  'refused.no-row': 'There is no such row in this registry.',
  'refused.page-gone': '{field} is a resource that is no longer there; allowed: {allowed}.',
  'refused.removed-patient': 'This patient was removed; the same number is not used again. Nothing was kept.',
  'refused.removed-capture': 'This capture was removed; the same number is not used again. Nothing was kept.',
  'refused.removed-picture': 'This picture was removed; the same number is not used again. Nothing was kept.',
  'refused.removed-now': 'Something that this refers to was removed in the meantime. Nothing was kept.',
  'refused.patient-removed-now': 'The key of this patient is gone: the patient was removed in the meantime. Nothing was kept.',
  'refused.no-capture': '{field}: there is no such capture in this registry.',
  'refused.no-capture-of-visit': '{field}: there is no such capture of this visit in this registry.',
  'refused.never-looked-at': 'Nothing was looked at as {question}.',
  'refused.series-not-counted':
    'No treatment of this patient may be counted: there is none, or the patient does not agree.',
  // somebody else was first
  'refused.changed-account':
    'This account was saved from elsewhere in the meantime{places, select, none {} other {, with other values of {places}}}. Nothing was overwritten.',
  'refused.changed-adverse-event':
    'This adverse event was saved from elsewhere in the meantime{places, select, none {} other {, with other values of {places}}}. Nothing was overwritten.',
  'refused.changed-chart':
    'This chart was saved from elsewhere in the meantime{places, select, none {} other {, with other values of {places}}}. Nothing was overwritten.',
  'refused.changed-follow-up':
    'This follow-up was saved from elsewhere in the meantime{places, select, none {} other {, with other values of {places}}}. Nothing was overwritten.',
  'refused.changed-patient':
    'This patient was saved from elsewhere in the meantime{places, select, none {} other {, with other values of {places}}}. Nothing was overwritten.',
  'refused.finished-otherwise': 'This chart was finished before, with other values of {places}. Nothing was overwritten.',
  'refused.email-taken': 'There is an account with this e-mail address already.',
  'refused.chart-finished': 'This chart has been finished; it is a treatment now and its draft is closed.',
  'refused.signed-by-another':
    'This chart has been signed off by somebody else; a chart is signed once. Nothing was changed.',
  'refused.answered-before': 'These questions have been answered with this link already. Nothing was changed.',
  'refused.visit-recorded':
    'This follow-up has been recorded already; a link would ask for what is known. No link was made.',
  // consent
  'refused.consent-covers-not':
    'The consent does not cover this; {need, select, treatment {a treatment} capture {a capture} other {keeping a picture}} needs one that does.',
  'refused.consent-not-yet':
    'The consent was not yet given at that moment; {need, select, treatment {a treatment} capture {a capture} other {keeping a picture}} needs one that was.',
  'refused.consent-withdrawn':
    'The consent had been withdrawn at that moment; {need, select, treatment {a treatment} capture {a capture} other {keeping a picture}} needs one that holds.',
  'refused.not-counted':
    'No consent of this patient that holds covers the registry; keeping a forecast needs one that does.',
  'refused.lies-ahead': '{field} lies ahead; allowed: {allowed}.',
  'refused.before-birth': '{field} lies before this patient was born; allowed: {allowed}.',
  'refused.before-treatment': '{field} lies before the treatment that the visit follows; allowed: {allowed}.',
  'refused.not-followed-up': '{field} is not the one that the follow-up belongs to; allowed: {allowed}.',
  'refused.draws-otherwise': '{field} is other than its head says; allowed: {allowed}.',
  'refused.too-few-agree':
    '{people, plural, one {# person who was treated agrees} other {# people who were treated agree}} to research; an extract needs {least} or more.',
  // charts and who answers for them
  'refused.neither-planned-nor-delivered': '{field} is neither planned nor delivered; allowed: {allowed}.',
  'refused.no-plan': '{field} ({stage, select, planned {planned} other {delivered}}) cannot be; allowed: {allowed}.',
  'refused.nobody-answers':
    '{field} is missing (who injected: {role, select, nurse {nurse} assistant {assistant} other {{role}}}); allowed: {allowed}.',
  'refused.answers-for-own': '{field} is who injected; allowed: {allowed}.',
  'refused.cannot-answer':
    '{field} is not one who answers for it ({role, select, nurse {nurse} assistant {assistant} other {{role}}}); allowed: {allowed}.',
  'refused.signer-no-doctor':
    '{field} is {role, select, nurse {a nurse} assistant {an assistant} other {a {role}}}; allowed: {allowed}.',
  'refused.signer-left': '{field} is somebody who has left; allowed: {allowed}.',
  'refused.signer-another': '{field} is somebody else; allowed: {allowed}.',
  // follow-ups
  'refused.invited-by-nobody': '{field} does not fit invitedAt; allowed: {allowed}.',
  'refused.missed-though-came': '{field} is given although somebody came; allowed: {allowed}.',
  'refused.answered-without-coming': '{field} is missing although there are answers; allowed: {allowed}.',
  'refused.answered-by-nobody': '{field} is given although nobody came; allowed: {allowed}.',
  'refused.no-answer': '{field} holds no answer; allowed: {allowed}.',
  // accounts
  'refused.only-director': '{field} is the only director who can sign in; allowed: {allowed}.',
  'refused.password-length':
    '{field} has {length, plural, one {# character} other {# characters}}; allowed: {allowed}.',
  'refused.password-repeats': '{field} repeats a few characters; allowed: {allowed}.',
  'refused.password-names': '{field} holds the name or e-mail address; allowed: {allowed}.',
  'refused.password-wrong': '{field} is not the password of this account; allowed: {allowed}.',
  'refused.tries-too-often':
    'Too many tries. Try again in {minutes, plural, one {# minute} other {# minutes}}.',
  // photographs and clips
  'refused.not-as-capture':
    '{field} is {kind, select, photo {a photograph} other {a clip}}; allowed: {allowed}.',
  'refused.file-empty': 'The file is empty (0 bytes); allowed: {allowed}.',
  'refused.file-unknown': 'The file is neither a photograph nor a clip that is kept; allowed: {allowed}.',
  'refused.file-heic': 'Pictures as HEIC or AVIF are not kept; save it as JPEG. Allowed: {allowed}.',
  'refused.file-two-things':
    'The file is a picture and {what, select, zip {a zip archive} other {a page or a document}} in one; files that are two things at once are not taken.',
  'refused.file-moving-webp':
    'A WebP that moves is neither a photograph nor a clip; save it as MP4 or WebM.',
  'refused.file-rare-jpeg': 'This kind of JPEG is shown by no browser; save it as an ordinary JPEG.',
  'refused.file-rare-png': 'The PNG needs {chunk}, which no browser knows.',
  'refused.file-no-pictures': 'The file holds no moving picture.',
  'refused.file-codec':
    'The clip is coded as {codec, select, none {something unknown} other {{codec}}}; allowed: {allowed}.',
  'refused.file-no-parameter-sets':
    'The clip is coded without its parameter sets in front; save it as an ordinary MP4.',
  'refused.file-photo-large': 'The file has {size} MB. A photograph may have at most {most} MB.',
  'refused.file-clip-large': 'The file has {size} MB. A clip may have at most {most} MB.',
  'refused.file-photo-pixels': 'The picture is {width} x {height} pixels; allowed: {allowed}.',
  'refused.file-clip-pixels': 'The clip is {width} x {height} pixels; allowed: {allowed}.',
  'refused.file-clip-long': 'The clip takes {seconds} s; allowed: {allowed}.',
  'refused.file-damaged':
    'The file is damaged: {how, select, endsEarly {it ends before it says it does} pictureEndsEarly {it ends before its picture does} noPicture {it holds no picture} noSize {its picture has no size} twoPictures {it holds two pictures} noPlace {it says nowhere where its pictures are} notFound {its pictures cannot be found} noCoding {it does not say how its pictures are coded} outOfOrder {its parts do not follow each other} noLength {a part of it has no length} checkSums {its check sums do not hold} notAsPng {it does not begin as a PNG does} other {its picture does not begin as one}}. Copy or take it again.',
  'refused.file-not-itself':
    'The body must be the file itself, with the header Content-Type: application/octet-stream or the type of the file; neither JSON nor a form.',
  // requests
  'refused.no-route': '{method} {address} is not answered here.',
  'refused.twice': '{field} is there twice; allowed: {allowed}.',
  'refused.not-json-type': 'The body must be JSON, with the header Content-Type: application/json.',
  'refused.not-json': 'The body is not JSON in UTF-8.',
  'refused.not-sign-in': 'Signing in takes JSON with email and password, both texts.',
  'refused.request-large': 'The request is larger than {most}.',
  'refused.request-ended': 'The request ended before its body did. Nothing was kept.',
  'refused.twice-in-object': '{field} is there twice in one object; allowed: {allowed}.',
  'refused.invitations-misfit': '{field} do not fit invitedAt; allowed: {allowed}.',
  'refused.metrics-token': 'Metrics are for who sends the token that this server was started with, as Authorization: Bearer.',
  'refused.not-for-role': 'This is for: {roles}. You are: {yours}.',
  'refused.sign-in-first': 'Sign in first.',
  'refused.link-ended': 'This link has ended, was answered or was taken back.',
  'refused.wrong-sign-in': 'E-mail address or password is not right, or the account is disabled.',
  'refused.sign-in-too-often':
    'Too many tries to sign in. Try again in {minutes, plural, one {# minute} other {# minutes}}.',
  'refused.requests-too-often':
    'Too many requests. Ask again in {seconds, plural, one {# second} other {# seconds}}.',
  'refused.from-elsewhere': 'Changes are taken from this address and from programs only.',
  // the machine
  'refused.registry-closed': '{said}',
  'refused.registry-away':
    'The database went away before it answered; whether this was kept is not known. Send it again: with the same id it is kept once.',
  'refused.disk-full': 'The disk of the registry is full; this was not kept. Make room and send it again.',
  'refused.failed': 'The request failed and changed nothing. The log of the server says why.',
} as const;
