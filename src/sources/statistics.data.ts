import type { Source } from './source.ts';

/** How raters' agreement and shares are computed. */
export const statisticsSources = {
  shroutFleiss1979: { authors: 'Shrout and Fleiss', title: 'Intraclass correlations: uses in assessing rater reliability, Psychol Bull 86:420', year: 1979, where: 'table 2 as reproduced in the manual of the R package psych (ICC)', n: null, seen: 'seen', says: 'six targets, four judges: ICC(2,1) 0.29, ICC(3,1) 0.71, ICC(2,4) 0.62, ICC(3,4) 0.91' },
  mcgrawWong1996: { authors: 'McGraw and Wong', title: 'Forming inferences about some intraclass correlation coefficients, Psychol Methods 1:30', year: 1996, where: '', n: null, seen: 'recalled', says: 'names and intervals of the ten forms of the intraclass correlation' },
  cohen1968: { authors: 'Cohen', title: 'Weighted kappa, Psychol Bull 70:213', year: 1968, where: 'table 1 as reproduced in the manual of the R package psych (cohen.kappa)', n: 200, seen: 'seen', says: 'kappa 0.492, weighted 0.348 in the worked example' },
  fleissCohenEveritt1969: { authors: 'Fleiss, Cohen and Everitt', title: 'Large sample standard errors of kappa and weighted kappa, Psychol Bull 72:323', year: 1969, where: 'data as reproduced in the manual of the R package psych (cohen.kappa)', n: 200, seen: 'seen', says: 'kappa 0.429 and weighted kappa 0.507 of the worked example; the standard error in use' },
  clopperPearson1934: { authors: 'Clopper and Pearson', title: 'The use of confidence or fiducial limits illustrated in the case of the binomial, Biometrika 26:404', year: 1934, where: '', n: null, seen: 'recalled', says: 'exact interval of a share' },
} as const satisfies Record<string, Source>;
