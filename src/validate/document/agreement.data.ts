// Written by `philtrum validate --docs`; not edited by hand.
import type { AgreementByFamily } from './agreement.ts';

/** Studies that speak about each number of a forecast, and whether the model agrees with them. */
export const agreement: AgreementByFamily = {
 "rest.upperVermilionHeight": [
  { "study": "li2020", "source": "Li Y et al. J Cosmet Dermatol 2020, doi:10.1111/jocd.13731 (abstract + aestheticauthority.com summary)", "about": "lip_flip: upper vermilion height change", "published": "increase", "unit": "sign", "predicted": null, "lo90": null, "hi90": null, "sign": "increase", "agrees": true
  }
 ],
 "visibleLift": [
  { "study": "li2020", "source": "Li Y et al. J Cosmet Dermatol 2020, doi:10.1111/jocd.13731 (abstract + aestheticauthority.com summary)", "about": "lip_flip: upper vermilion height change", "published": "increase", "unit": "sign", "predicted": null, "lo90": null, "hi90": null, "sign": "increase", "agrees": true
  },
  { "study": "li2020", "source": "Li Y et al. J Cosmet Dermatol 2020, doi:10.1111/jocd.13731 (abstract + aestheticauthority.com summary)", "about": "lip_flip: cutaneous upper lip height (philtrum) change", "published": "decrease", "unit": "sign", "predicted": null, "lo90": null, "hi90": null, "sign": "decrease", "agrees": true
  },
  { "study": "pinto2017", "source": "Pinto CAS et al. Surg Cosmet Dermatol 2017;9(1), doi:10.5935/scd1984-8773.201791978 (abstract)", "about": "lip_flip/perioral lines: philtrum length change", "published": "decrease, vermilion extends; mm values in full text, not seen", "unit": "sign", "predicted": null, "lo90": null, "hi90": null, "sign": "decrease", "agrees": true
  }
 ],
 "noVisibleChange": [
  { "study": "li2020", "source": "Li Y et al. J Cosmet Dermatol 2020, doi:10.1111/jocd.13731 (abstract + aestheticauthority.com summary)", "about": "lip_flip: upper vermilion height change", "published": "increase", "unit": "sign", "predicted": null, "lo90": null, "hi90": null, "sign": "increase", "agrees": true
  },
  { "study": "li2020", "source": "Li Y et al. J Cosmet Dermatol 2020, doi:10.1111/jocd.13731 (abstract + aestheticauthority.com summary)", "about": "lip_flip: cutaneous upper lip height (philtrum) change", "published": "decrease", "unit": "sign", "predicted": null, "lo90": null, "hi90": null, "sign": "decrease", "agrees": true
  },
  { "study": "pinto2017", "source": "Pinto CAS et al. Surg Cosmet Dermatol 2017;9(1), doi:10.5935/scd1984-8773.201791978 (abstract)", "about": "lip_flip/perioral lines: philtrum length change", "published": "decrease, vermilion extends; mm values in full text, not seen", "unit": "sign", "predicted": null, "lo90": null, "hi90": null, "sign": "decrease", "agrees": true
  }
 ],
 "rest.philtrumLength": [
  { "study": "li2020", "source": "Li Y et al. J Cosmet Dermatol 2020, doi:10.1111/jocd.13731 (abstract + aestheticauthority.com summary)", "about": "lip_flip: cutaneous upper lip height (philtrum) change", "published": "decrease", "unit": "sign", "predicted": null, "lo90": null, "hi90": null, "sign": "decrease", "agrees": true
  },
  { "study": "pinto2017", "source": "Pinto CAS et al. Surg Cosmet Dermatol 2017;9(1), doi:10.5935/scd1984-8773.201791978 (abstract)", "about": "lip_flip/perioral lines: philtrum length change", "published": "decrease, vermilion extends; mm values in full text, not seen", "unit": "sign", "predicted": null, "lo90": null, "hi90": null, "sign": "decrease", "agrees": true
  }
 ],
 "rest.upperLipAreaMm2": [
  { "study": "li2020", "source": "Li Y et al. J Cosmet Dermatol 2020, doi:10.1111/jocd.13731 (abstract + aestheticauthority.com summary)", "about": "lip_flip: upper lip surface area change", "published": "increase, not significant at n=3", "unit": "sign", "predicted": null, "lo90": null, "hi90": null, "sign": "increase", "agrees": true
  }
 ],
 "strawFails": [
  { "study": "li2020", "source": "Li Y et al. J Cosmet Dermatol 2020, doi:10.1111/jocd.13731 (abstract + aestheticauthority.com summary)", "about": "lip_flip: patients with slight perioral palsy / oral incompetence", "published": 1, "unit": "proportion", "predicted": 0.333, "lo90": 0, "hi90": 1, "sign": null, "agrees": true
  },
  { "study": "li2020", "source": "Li Y et al. J Cosmet Dermatol 2020, doi:10.1111/jocd.13731 (abstract + aestheticauthority.com summary)", "about": "lip_flip: time until oral incompetence gone; improving from week 4", "published": 12, "unit": "weeks", "predicted": 13, "lo90": 7, "hi90": 27, "sign": null, "agrees": true
  },
  { "study": "cohen2012", "source": "Cohen JL et al. Dermatol Surg 2012;38:1497-505, doi:10.1111/j.1524-4725.2012.02456.x (abstract); interim counts from MDedge report of the same trial", "about": "perioral_lines: adverse event incidence, 12 U versus 7.5 U", "published": "higher at 12 U", "unit": "sign", "predicted": null, "lo90": null, "hi90": null, "sign": "increase", "agrees": true
  }
 ],
 "drooling": [
  { "study": "li2020", "source": "Li Y et al. J Cosmet Dermatol 2020, doi:10.1111/jocd.13731 (abstract + aestheticauthority.com summary)", "about": "lip_flip: patients with slight perioral palsy / oral incompetence", "published": 1, "unit": "proportion", "predicted": 0.333, "lo90": 0, "hi90": 1, "sign": null, "agrees": true
  },
  { "study": "li2020", "source": "Li Y et al. J Cosmet Dermatol 2020, doi:10.1111/jocd.13731 (abstract + aestheticauthority.com summary)", "about": "lip_flip: time until oral incompetence gone; improving from week 4", "published": 12, "unit": "weeks", "predicted": 13, "lo90": 7, "hi90": 27, "sign": null, "agrees": true
  },
  { "study": "cohen2012", "source": "Cohen JL et al. Dermatol Surg 2012;38:1497-505, doi:10.1111/j.1524-4725.2012.02456.x (abstract); interim counts from MDedge report of the same trial", "about": "perioral_lines: adverse event incidence, 12 U versus 7.5 U", "published": "higher at 12 U", "unit": "sign", "predicted": null, "lo90": null, "hi90": null, "sign": "increase", "agrees": true
  }
 ],
 "seal.sealForceN": [
  { "study": "li2020", "source": "Li Y et al. J Cosmet Dermatol 2020, doi:10.1111/jocd.13731 (abstract + aestheticauthority.com summary)", "about": "lip_flip: patients with slight perioral palsy / oral incompetence", "published": 1, "unit": "proportion", "predicted": 0.333, "lo90": 0, "hi90": 1, "sign": null, "agrees": true
  }
 ],
 "straw.sealForceN": [
  { "study": "li2020", "source": "Li Y et al. J Cosmet Dermatol 2020, doi:10.1111/jocd.13731 (abstract + aestheticauthority.com summary)", "about": "lip_flip: patients with slight perioral palsy / oral incompetence", "published": 1, "unit": "proportion", "predicted": 0.333, "lo90": 0, "hi90": 1, "sign": null, "agrees": true
  }
 ],
 "pucker.mouthWidth": [
  { "study": "cohen2012", "source": "Cohen JL et al. Dermatol Surg 2012;38:1497-505, doi:10.1111/j.1524-4725.2012.02456.x (abstract); interim counts from MDedge report of the same trial", "about": "perioral_lines: still moderate or severe perioral lines at maximum contraction", "published": 0.536, "unit": "proportion", "predicted": 0.75, "lo90": 0.286, "hi90": 1, "sign": null, "agrees": true
  },
  { "study": "cohen2012", "source": "Cohen JL et al. Dermatol Surg 2012;38:1497-505, doi:10.1111/j.1524-4725.2012.02456.x (abstract); interim counts from MDedge report of the same trial", "about": "perioral_lines: still moderate or severe perioral lines at maximum contraction", "published": 0.84, "unit": "proportion", "predicted": 0.94, "lo90": 0.48, "hi90": 1, "sign": null, "agrees": true
  },
  { "study": "cohen2012", "source": "Cohen JL et al. Dermatol Surg 2012;38:1497-505, doi:10.1111/j.1524-4725.2012.02456.x (abstract); interim counts from MDedge report of the same trial", "about": "perioral_lines: still moderate or severe perioral lines at maximum contraction", "published": 0.36, "unit": "proportion", "predicted": 0.56, "lo90": 0.158, "hi90": 1, "sign": null, "agrees": true
  },
  { "study": "cohen2012", "source": "Cohen JL et al. Dermatol Surg 2012;38:1497-505, doi:10.1111/j.1524-4725.2012.02456.x (abstract); interim counts from MDedge report of the same trial", "about": "perioral_lines: still moderate or severe perioral lines at maximum contraction", "published": 0.423, "unit": "proportion", "predicted": 0.846, "lo90": 0.308, "hi90": 1, "sign": null, "agrees": true
  },
  { "study": "cohen2012", "source": "Cohen JL et al. Dermatol Surg 2012;38:1497-505, doi:10.1111/j.1524-4725.2012.02456.x (abstract); interim counts from MDedge report of the same trial", "about": "perioral_lines: responder rate", "published": 0.36, "unit": "proportion", "predicted": 0.15, "lo90": 0, "hi90": 0.733, "sign": null, "agrees": true
  },
  { "study": "cohen2012", "source": "Cohen JL et al. Dermatol Surg 2012;38:1497-505, doi:10.1111/j.1524-4725.2012.02456.x (abstract); interim counts from MDedge report of the same trial", "about": "perioral_lines: responder rate", "published": 0.77, "unit": "proportion", "predicted": 0.283, "lo90": 0, "hi90": 0.868, "sign": null, "agrees": true
  }
 ],
 "pucker.marginExcursion": [
  { "study": "cohen2012", "source": "Cohen JL et al. Dermatol Surg 2012;38:1497-505, doi:10.1111/j.1524-4725.2012.02456.x (abstract); interim counts from MDedge report of the same trial", "about": "perioral_lines: still moderate or severe perioral lines at maximum contraction", "published": 0.536, "unit": "proportion", "predicted": 0.75, "lo90": 0.286, "hi90": 1, "sign": null, "agrees": true
  },
  { "study": "cohen2012", "source": "Cohen JL et al. Dermatol Surg 2012;38:1497-505, doi:10.1111/j.1524-4725.2012.02456.x (abstract); interim counts from MDedge report of the same trial", "about": "perioral_lines: still moderate or severe perioral lines at maximum contraction", "published": 0.84, "unit": "proportion", "predicted": 0.94, "lo90": 0.48, "hi90": 1, "sign": null, "agrees": true
  },
  { "study": "cohen2012", "source": "Cohen JL et al. Dermatol Surg 2012;38:1497-505, doi:10.1111/j.1524-4725.2012.02456.x (abstract); interim counts from MDedge report of the same trial", "about": "perioral_lines: still moderate or severe perioral lines at maximum contraction", "published": 0.36, "unit": "proportion", "predicted": 0.56, "lo90": 0.158, "hi90": 1, "sign": null, "agrees": true
  },
  { "study": "cohen2012", "source": "Cohen JL et al. Dermatol Surg 2012;38:1497-505, doi:10.1111/j.1524-4725.2012.02456.x (abstract); interim counts from MDedge report of the same trial", "about": "perioral_lines: still moderate or severe perioral lines at maximum contraction", "published": 0.423, "unit": "proportion", "predicted": 0.846, "lo90": 0.308, "hi90": 1, "sign": null, "agrees": true
  },
  { "study": "cohen2012", "source": "Cohen JL et al. Dermatol Surg 2012;38:1497-505, doi:10.1111/j.1524-4725.2012.02456.x (abstract); interim counts from MDedge report of the same trial", "about": "perioral_lines: responder rate", "published": 0.36, "unit": "proportion", "predicted": 0.15, "lo90": 0, "hi90": 0.733, "sign": null, "agrees": true
  },
  { "study": "cohen2012", "source": "Cohen JL et al. Dermatol Surg 2012;38:1497-505, doi:10.1111/j.1524-4725.2012.02456.x (abstract); interim counts from MDedge report of the same trial", "about": "perioral_lines: responder rate", "published": 0.77, "unit": "proportion", "predicted": 0.283, "lo90": 0, "hi90": 0.868, "sign": null, "agrees": true
  }
 ],
 "speechTrouble": [
  { "study": "cohen2012", "source": "Cohen JL et al. Dermatol Surg 2012;38:1497-505, doi:10.1111/j.1524-4725.2012.02456.x (abstract); interim counts from MDedge report of the same trial", "about": "perioral_lines: adverse event incidence, 12 U versus 7.5 U", "published": "higher at 12 U", "unit": "sign", "predicted": null, "lo90": null, "hi90": null, "sign": "increase", "agrees": true
  }
 ],
 "gummySmile.gingivalShow": [
  { "study": "polo2008", "source": "Polo M. Am J Orthod Dentofacial Orthop 2008;133:195-203 (abstract)", "about": "gummy_smile: gingival display, full smile", "published": 5.2, "unit": "mm", "predicted": 4.47, "lo90": 3.12, "hi90": 5.69, "sign": null, "agrees": true
  },
  { "study": "polo2008", "source": "Polo M. Am J Orthod Dentofacial Orthop 2008;133:195-203 (abstract)", "about": "gummy_smile: gingival display, full smile", "published": 0.09, "unit": "mm", "predicted": 1.4, "lo90": -0.906, "hi90": 3.66, "sign": null, "agrees": true
  },
  { "study": "polo2008", "source": "Polo M. Am J Orthod Dentofacial Orthop 2008;133:195-203 (abstract)", "about": "gummy_smile: gingival display relative to baseline", "published": "still below 5.2 mm", "unit": "sign", "predicted": null, "lo90": null, "hi90": null, "sign": "decrease", "agrees": true
  },
  { "study": "polo2008", "source": "Polo M. Am J Orthod Dentofacial Orthop 2008;133:195-203 (abstract)", "about": "gummy_smile: week at which baseline is regained (cubic extrapolation)", "published": 31, "unit": "weeks", "predicted": 28, "lo90": 20, "hi90": 52, "sign": null, "agrees": true
  },
  { "study": "zengiski2022", "source": "Zengiski ACS et al. Clin Oral Investig 2022;26:109-117, doi:10.1007/s00784-021-04223-w (abstract)", "about": "gummy_smile: reduction of gingival display", "published": 3.42, "unit": "mm", "predicted": 2.65, "lo90": 1.64, "hi90": 3.71, "sign": null, "agrees": true
  },
  { "study": "chagas2018", "source": "Chagas TF et al. Braz Oral Res 2018;32:e30 (abstract)", "about": "gummy_smile: reduction of gingival display", "published": 4.44, "unit": "mm", "predicted": 2.64, "lo90": 1.19, "hi90": 4.23, "sign": null, "agrees": false
  }
 ],
 "smileChanged": [
  { "study": "polo2008", "source": "Polo M. Am J Orthod Dentofacial Orthop 2008;133:195-203 (abstract)", "about": "gummy_smile: gingival display, full smile", "published": 5.2, "unit": "mm", "predicted": 4.47, "lo90": 3.12, "hi90": 5.69, "sign": null, "agrees": true
  },
  { "study": "polo2008", "source": "Polo M. Am J Orthod Dentofacial Orthop 2008;133:195-203 (abstract)", "about": "gummy_smile: gingival display, full smile", "published": 0.09, "unit": "mm", "predicted": 1.4, "lo90": -0.906, "hi90": 3.66, "sign": null, "agrees": true
  },
  { "study": "polo2008", "source": "Polo M. Am J Orthod Dentofacial Orthop 2008;133:195-203 (abstract)", "about": "gummy_smile: lip drop (reduction of display)", "published": 5.1, "unit": "mm", "predicted": 3.13, "lo90": 1.16, "hi90": 7.82, "sign": null, "agrees": true
  },
  { "study": "zengiski2022", "source": "Zengiski ACS et al. Clin Oral Investig 2022;26:109-117, doi:10.1007/s00784-021-04223-w (abstract)", "about": "gummy_smile: reduction of gingival display", "published": 3.42, "unit": "mm", "predicted": 2.65, "lo90": 1.64, "hi90": 3.71, "sign": null, "agrees": true
  },
  { "study": "chagas2018", "source": "Chagas TF et al. Braz Oral Res 2018;32:e30 (abstract)", "about": "gummy_smile: reduction of gingival display", "published": 4.44, "unit": "mm", "predicted": 2.64, "lo90": 1.19, "hi90": 4.23, "sign": null, "agrees": false
  }
 ],
 "gummySmile.marginLiftLeft": [
  { "study": "polo2008", "source": "Polo M. Am J Orthod Dentofacial Orthop 2008;133:195-203 (abstract)", "about": "gummy_smile: lip drop (reduction of display)", "published": 5.1, "unit": "mm", "predicted": 3.13, "lo90": 1.16, "hi90": 7.82, "sign": null, "agrees": true
  }
 ],
 "gummySmile.marginLiftRight": [
  { "study": "polo2008", "source": "Polo M. Am J Orthod Dentofacial Orthop 2008;133:195-203 (abstract)", "about": "gummy_smile: lip drop (reduction of display)", "published": 5.1, "unit": "mm", "predicted": 3.13, "lo90": 1.16, "hi90": 7.82, "sign": null, "agrees": true
  }
 ],
 "heavyLip": [
  { "study": "polo2008", "source": "Polo M. Am J Orthod Dentofacial Orthop 2008;133:195-203 (abstract)", "about": "gummy_smile: lip drop (reduction of display)", "published": 5.1, "unit": "mm", "predicted": 3.13, "lo90": 1.16, "hi90": 7.82, "sign": null, "agrees": true
  },
  { "study": "zengiski2022", "source": "Zengiski ACS et al. Clin Oral Investig 2022;26:109-117, doi:10.1007/s00784-021-04223-w (abstract)", "about": "gummy_smile: reduction of gingival display", "published": 3.42, "unit": "mm", "predicted": 2.65, "lo90": 1.64, "hi90": 3.71, "sign": null, "agrees": true
  },
  { "study": "chagas2018", "source": "Chagas TF et al. Braz Oral Res 2018;32:e30 (abstract)", "about": "gummy_smile: reduction of gingival display", "published": 4.44, "unit": "mm", "predicted": 2.64, "lo90": 1.19, "hi90": 4.23, "sign": null, "agrees": false
  }
 ],
 "browRest.browHeightMedial": [
  { "study": "frankelkamer1998", "source": "Frankel AS, Kamer FM. Arch Otolaryngol Head Neck Surg 1998;124:321-3 (abstract)", "about": "brow_lift (glabella only): subjects with raised brow, medial canthus line", "published": 0.32, "unit": "proportion", "predicted": 0.68, "lo90": 0.4, "hi90": 0.842, "sign": null, "agrees": false
  }
 ],
 "browRest.browHeightMid": [
  { "study": "frankelkamer1998", "source": "Frankel AS, Kamer FM. Arch Otolaryngol Head Neck Surg 1998;124:321-3 (abstract)", "about": "brow_lift (glabella only): subjects with raised brow, mid-pupil line", "published": 0.48, "unit": "proportion", "predicted": 0.48, "lo90": 0.2, "hi90": 0.72, "sign": null, "agrees": true
  },
  { "study": "ahn2000", "source": "Ahn MS, Catten M, Maas CS. Plast Reconstr Surg 2000;105:1129-35", "about": "brow_lift: elevation at mid-pupil", "published": 1.02, "unit": "mm", "predicted": 1.11, "lo90": -0.644, "hi90": 3.32, "sign": null, "agrees": true
  },
  { "study": "brow3d2019", "source": "3D brow study, Aesthet Surg J 2019, as reported by dermatologytimes.com 'Botulinum and the brow'", "about": "glabella: brow position change", "published": "no clear trend", "unit": "sign", "predicted": null, "lo90": null, "hi90": null, "sign": "no clear change", "agrees": true
  },
  { "study": "brow3d2019", "source": "3D brow study, Aesthet Surg J 2019, as reported by dermatologytimes.com 'Botulinum and the brow'", "about": "glabella+frontalis: brow position change", "published": "significant descent along the whole brow; smaller but present at 3 months", "unit": "sign", "predicted": null, "lo90": null, "hi90": null, "sign": "decrease", "agrees": true
  }
 ],
 "browRest.interBrowDistance": [
  { "study": "frankelkamer1998", "source": "Frankel AS, Kamer FM. Arch Otolaryngol Head Neck Surg 1998;124:321-3 (abstract)", "about": "brow_lift (glabella only): subjects with wider inter-brow distance", "published": 0.586, "unit": "proportion", "predicted": 0.931, "lo90": 0.621, "hi90": 1, "sign": null, "agrees": false
  }
 ],
 "browRest.browHeightLateral": [
  { "study": "jabbour2017", "source": "Jabbour SF et al. Dermatol Surg 2017;43 Suppl 3 (abstract)", "about": "brow_lift: lateral brow elevation, range of study means", "published": 2.6, "unit": "mm", "predicted": 2.53, "lo90": 1.58, "hi90": 3.86, "sign": null, "agrees": true
  },
  { "study": "ahn2000", "source": "Ahn MS, Catten M, Maas CS. Plast Reconstr Surg 2000;105:1129-35", "about": "brow_lift: elevation at lateral canthus", "published": 4.83, "unit": "mm", "predicted": 2.11, "lo90": 0.728, "hi90": 6.61, "sign": null, "agrees": true
  }
 ],
 "eyelidPtosis": [
  { "study": "jabbour2017", "source": "Jabbour SF et al. Dermatol Surg 2017;43 Suppl 3 (abstract)", "about": "brow_lift: eyelid ptosis", "published": 0.0085, "unit": "proportion", "predicted": 0.0393, "lo90": 0, "hi90": 0.403, "sign": null, "agrees": true
  },
  { "study": "sakura3", "source": "Green JB et al. Dermatol Surg 2020;47:42-6 (abstract; per treatment)", "about": "glabella/upper face: eyelid ptosis", "published": 0.009, "unit": "proportion", "predicted": 0.00334, "lo90": 0, "hi90": 0.393, "sign": null, "agrees": true
  },
  { "study": "incoufl", "source": "Incobotulinum UFL phase III (abstract)", "about": "glabella/upper face: eyelid ptosis", "published": 0.019, "unit": "proportion", "predicted": 0, "lo90": 0, "hi90": 0.363, "sign": null, "agrees": true
  }
 ],
 "toxin.time": [
  { "study": "sloop1996", "source": "Sloop RR et al. Neurology 1996;46:1382-6 (abstract)", "about": "single injection, extensor digitorum brevis: day of peak effect", "published": 6, "unit": "days", "predicted": 21, "lo90": 7.9, "hi90": 42, "sign": null, "agrees": false
  },
  { "study": "jkarm2002", "source": "J Korean Acad Rehabil Med 2002;26:55-60 (abstract)", "about": "single injection, extensor digitorum brevis: CMAP significantly reduced until", "published": 8, "unit": "weeks", "predicted": 16, "lo90": 9.9, "hi90": 32, "sign": null, "agrees": false
  },
  { "study": "bhatnagar2013", "source": "Bhatnagar D et al. Skin Res Technol 2013;19 (abstract)", "about": "glabella/forehead: time to recovery", "published": 15.5, "unit": "weeks", "predicted": 19.9, "lo90": 3.48, "hi90": 38.8, "sign": null, "agrees": true
  },
  { "study": "rappl2013", "source": "Rappl T et al. Clin Cosmet Investig Dermatol 2013;6:211-9, doi:10.2147/CCID.S41537 (abstract)", "about": "glabella: time to onset", "published": 3.02, "unit": "days", "predicted": 3.6, "lo90": 1.63, "hi90": 7.33, "sign": null, "agrees": true
  },
  { "study": "rappl2013", "source": "Rappl T et al. Clin Cosmet Investig Dermatol 2013;6:211-9, doi:10.2147/CCID.S41537 (abstract)", "about": "glabella: time to onset", "published": 5.29, "unit": "days", "predicted": 3.61, "lo90": 1.62, "hi90": 7.34, "sign": null, "agrees": true
  },
  { "study": "rappl2013", "source": "Rappl T et al. Clin Cosmet Investig Dermatol 2013;6:211-9, doi:10.2147/CCID.S41537 (abstract)", "about": "glabella: time to onset", "published": 5.32, "unit": "days", "predicted": 3.61, "lo90": 1.63, "hi90": 7.34, "sign": null, "agrees": true
  }
 ],
 "frown.glabellaStrainHorizontal": [
  { "study": "chin2016", "source": "Chin BC et al. Plast Reconstr Surg 2016;137(5) (abstract)", "about": "glabella: reduction of glabellar dynamic strain at frown", "published": 42.1, "unit": "percent", "predicted": 40.2, "lo90": 19.6, "hi90": 59.4, "sign": null, "agrees": true
  },
  { "study": "chin2016", "source": "Chin BC et al. Plast Reconstr Surg 2016;137(5) (abstract)", "about": "glabella: reduction of glabellar dynamic strain at frown", "published": 39.4, "unit": "percent", "predicted": 41.8, "lo90": 19.8, "hi90": 62.6, "sign": null, "agrees": true
  },
  { "study": "chin2016", "source": "Chin BC et al. Plast Reconstr Surg 2016;137(5) (abstract)", "about": "glabella: reduction of glabellar dynamic strain at frown", "published": 19.8, "unit": "percent", "predicted": 36.3, "lo90": 18.6, "hi90": 58.2, "sign": null, "agrees": true
  },
  { "study": "chin2016", "source": "Chin BC et al. Plast Reconstr Surg 2016;137(5) (abstract)", "about": "glabella: reduction of glabellar dynamic strain at frown", "published": 66.1, "unit": "percent", "predicted": 58.3, "lo90": 38.6, "hi90": 74, "sign": null, "agrees": true
  },
  { "study": "chin2016", "source": "Chin BC et al. Plast Reconstr Surg 2016;137(5) (abstract)", "about": "glabella: reduction of glabellar dynamic strain at frown", "published": 51.4, "unit": "percent", "predicted": 60.7, "lo90": 37.4, "hi90": 77.4, "sign": null, "agrees": true
  },
  { "study": "chin2016", "source": "Chin BC et al. Plast Reconstr Surg 2016;137(5) (abstract)", "about": "glabella: reduction of glabellar dynamic strain at frown", "published": 42.8, "unit": "percent", "predicted": 52.4, "lo90": 31.4, "hi90": 71.7, "sign": null, "agrees": true
  },
  { "study": "chin2016", "source": "Chin BC et al. Plast Reconstr Surg 2016;137(5) (abstract)", "about": "glabella: reduction of glabellar dynamic strain at frown", "published": 43.5, "unit": "percent", "predicted": 43.1, "lo90": 15.9, "hi90": 70.5, "sign": null, "agrees": true
  }
 ],
 "smile.marginExcursion": [
  { "study": "tarantili2005", "source": "Tarantili VV et al. Am J Orthod Dentofacial Orthop 2005;128:8-15 (abstract)", "about": "none: upper lip elevation relative to rest", "published": 28, "unit": "percent", "predicted": 29.6, "lo90": 22.7, "hi90": 37.2, "sign": null, "agrees": true
  }
 ],
 "smile.mouthWidth": [
  { "study": "tarantili2005", "source": "Tarantili VV et al. Am J Orthod Dentofacial Orthop 2005;128:8-15 (abstract)", "about": "none: mouth width increase", "published": 27, "unit": "percent", "predicted": 29, "lo90": 22.3, "hi90": 37.5, "sign": null, "agrees": true
  }
 ],
 "smile.commissureExcursionLeft": [
  { "study": "flynn2015", "source": "Flynn C et al. Comput Methods Biomech Biomed Engin 2015;18:571-82 (abstract)", "about": "finite element face model: mouth corner displacement, four expressions", "published": 12.5, "unit": "mm", "predicted": 12.7, "lo90": 9.55, "hi90": 16.6, "sign": null, "agrees": true
  }
 ],
 "smile.commissureExcursionRight": [
  { "study": "flynn2015", "source": "Flynn C et al. Comput Methods Biomech Biomed Engin 2015;18:571-82 (abstract)", "about": "finite element face model: mouth corner displacement, four expressions", "published": 12.5, "unit": "mm", "predicted": 12.7, "lo90": 9.55, "hi90": 16.6, "sign": null, "agrees": true
  }
 ],
 "asymmetryNoticed": [
  { "study": "socialsmile3d2017", "source": "Three-dimensional evaluation of social smile symmetry. Angle Orthod 2017;87:96 (abstract)", "about": "none: right minus left commissure displacement, social smile", "published": -0.56, "unit": "mm", "predicted": -0.498, "lo90": -0.692, "hi90": -0.32, "sign": null, "agrees": true
  },
  { "study": "hohman2014", "source": "Hohman MH et al. Laryngoscope 2014, doi:10.1002/lary.24331 (abstract)", "about": "manipulated photographs: smile asymmetry detected by over 90%", "published": 3, "unit": "mm", "predicted": 3, "lo90": 2.01, "hi90": 3.99, "sign": null, "agrees": true
  }
 ],
 "palsyLookalike": [
  { "study": "socialsmile3d2017", "source": "Three-dimensional evaluation of social smile symmetry. Angle Orthod 2017;87:96 (abstract)", "about": "none: right minus left commissure displacement, social smile", "published": -0.56, "unit": "mm", "predicted": -0.498, "lo90": -0.692, "hi90": -0.32, "sign": null, "agrees": true
  },
  { "study": "hohman2014", "source": "Hohman MH et al. Laryngoscope 2014, doi:10.1002/lary.24331 (abstract)", "about": "manipulated photographs: smile asymmetry detected by over 90%", "published": 3, "unit": "mm", "predicted": 3, "lo90": 2.01, "hi90": 3.99, "sign": null, "agrees": true
  }
 ],
 "smile.asymmetryMm": [
  { "study": "socialsmile3d2017", "source": "Three-dimensional evaluation of social smile symmetry. Angle Orthod 2017;87:96 (abstract)", "about": "none: right minus left commissure displacement, social smile", "published": -0.56, "unit": "mm", "predicted": -0.498, "lo90": -0.692, "hi90": -0.32, "sign": null, "agrees": true
  }
 ],
 "looksDone": [
  { "study": "hohman2014", "source": "Hohman MH et al. Laryngoscope 2014, doi:10.1002/lary.24331 (abstract)", "about": "manipulated photographs: smile asymmetry detected by over 90%", "published": 3, "unit": "mm", "predicted": 3, "lo90": 2.01, "hi90": 3.99, "sign": null, "agrees": true
  }
 ]
};
