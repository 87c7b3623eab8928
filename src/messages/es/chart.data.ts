import type { Translation } from '../catalogue.ts';

/** Weeks, and what drawings of odds say of themselves, in Spanish. */
export const chart: Translation<'chart'> = {
  'chart.week.now': 'ahora',
  'chart.week.day': 'día {day}',
  'chart.week.week': 'semana {week}',
  'chart.noChange': 'sin cambio',
  'chart.interval': 'en medio {middle}, 90 de cada 100 entre {low} y {high}',
  'chart.hundred': '{label}: {count} de cada 100, entre {low} y {high}',
  'chart.share': '{name}: {count} de cada 100',
  'chart.lift.band': 'en la banda, las fotos no lo muestran',
  'chart.lift.now': '1 (ahora)',
  'chart.lift.axis': 'labio rojo en reposo, mm de más',
  'chart.lift.point': '{label}: eleva {lift} mm, conserva {kept} de lo de ahora',
  'chart.right': 'DERECHA',
  'chart.left': 'IZQUIERDA',
  'chart.weeks.treated': 'inicio',
  'chart.weeks.beyond': 'más allá',
  'chart.weeks.spell':
    '{label}: desde la semana {from}; la mitad se ha recuperado en la semana {half}, nueve de cada diez en la semana {most}',
  'chart.weeks.spellHalf':
    '{label}: desde la semana {from}; la mitad se ha recuperado en la semana {half}, nueve de cada diez después de la semana {last}',
  'chart.weeks.spellBeyond':
    '{label}: desde la semana {from}; en la semana {last} se ha recuperado menos de la mitad',
};
