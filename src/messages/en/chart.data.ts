/** Weeks, and what drawings of odds say of themselves, in English. */
export const chart = {
  'chart.week.now': 'now',
  'chart.week.day': 'day {day}',
  'chart.week.week': 'week {week}',
  'chart.noChange': 'no change',
  'chart.interval': 'middle {middle}, 90 of 100 between {low} and {high}',
  'chart.hundred': '{label}: {count} of 100, between {low} and {high}',
  'chart.share': '{name}: {count} of 100',
  'chart.lift.band': 'in the band, photos cannot show it',
  'chart.lift.now': '1 (now)',
  'chart.lift.axis': 'red lip at rest, mm more',
  'chart.lift.point': '{label}: lift {lift} mm, kept {kept} of now',
  'chart.right': 'RIGHT',
  'chart.left': 'LEFT',
  'chart.weeks.treated': 'treated',
  'chart.weeks.beyond': 'beyond',
  'chart.weeks.spell': '{label}: from week {from}; half have recovered by week {half}, nine in ten by week {most}',
  'chart.weeks.spellHalf':
    '{label}: from week {from}; half have recovered by week {half}, nine in ten beyond week {last}',
  'chart.weeks.spellBeyond': '{label}: from week {from}; fewer than half have recovered by week {last}',
} as const;
