import type { Translation } from '../catalogue.ts';

/** Advice as text, in Spanish. */
export const advice: Translation<'advice'> = {
  'advice.title': '{face}: qué puede suponer cada opción para usted. Un modelo y lo que dicen los estudios, no una promesa ni un diagnóstico.',
  'advice.forecastBasis': 'Probabilidades: {draws} tratamientos simulados de una cara así por cada opción.',
  'advice.forecastQuick': 'Probabilidades: primera estimación, {draws} tratamientos simulados por cada opción.',
  'advice.forecastNone': 'No se usó ningún pronóstico. Lo que diría queda abierto, y los resultados son más amplios.',
  'advice.otherWeights': 'Con otros pesos que los nuestros puede estar de «{worst}» a «{best}».',
  'advice.ifSo': 'Si es así: {reason}',
  'advice.effect.for': 'a favor',
  'advice.effect.against': 'en contra',
  'advice.effect.stop': 'alto',
  'advice.effect.ask': 'pregunte',
  'advice.holds.unknown': 'quizá',
  'advice.wouldHelp': 'Lo que más ayudaría: {what}',
  'advice.pointers': 'Antes de elegir',
  'advice.noDose': 'Esto no da dosis ni elige por usted. Llévelo a un cirujano con título de la especialidad.',
};
