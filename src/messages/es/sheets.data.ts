import type { Translation } from '../catalogue.ts';

/** Sheets of numbers and of assumptions, in Spanish. */
const frame = {
  'sheets.assumptions': 'Supuestos y fuentes',
  'sheets.assumptions.lead':
    'Aquí no hay valores ocultos: lo que una foto no muestra se sortea de nuevo en cada uno de los {n} tratamientos.',
  'sheets.assumptions.leadNoCount':
    'Aquí no hay valores ocultos: lo que una foto no muestra se sortea de nuevo en cada tratamiento.',
  'sheets.notMeasured': 'No medido en esta cara',
  'sheets.drug': 'El fármaco y la aguja',
  'sheets.tissue': 'El tejido',
  'sheets.input': 'Dato',
  'sheets.middle': 'centro, 90 de cada 100',
  'sheets.source': 'Fuente',
  'sheets.informedBy': '{source}; se apoya en {others}',
  'sheets.provenance':
    'Programa {software}, núcleo {kernel}, parámetros {parameters}, semilla {seed}. {n, plural, one {# parámetro es un supuesto.} other {# parámetros son supuestos.}}',
  'sheets.numbers': '{expression}, {time}',
  'sheets.numbers.about': 'Centro sin tratar; cambio desde ahora: 5, 50 y 95 de cada 100.',
  'sheets.measure': 'Medida',
  'sheets.now': 'ahora',
  'sheets.unit': 'unidad',
  'sheets.timesNow': '× ahora',
  'sheets.change': 'cambio desde ahora, {time}: {middle} en el centro, entre {lo} y {hi} en 90 de cada 100.',
  'sheets.range':
    'El margen recoge lo que no se sabe de una persona y lo que hace el azar. No dice si el modelo acierta.',
  'sheets.how':
    'La misma persona simulada después del tratamiento menos antes. Los milímetros salen del modelo con un margen previo amplio: no hay ningún milímetro publicado de un lip flip que hayamos podido leer.',
  'sheets.muscles': 'Músculos',
  'sheets.bothSides': 'Los dos lados, persona del medio',
  'sheets.newtons': '{time}, N',
  'sheets.unit.d': 'días',
  'sheets.unit.week': 'semanas',
} as const;

const measures = {
  'sheets.name.upperVermilionHeight': 'labio rojo superior, altura',
  'sheets.name.lowerVermilionHeight': 'labio rojo inferior, altura',
  'sheets.name.vermilionShowLateral': 'labio rojo superior, a 7 mm del centro',
  'sheets.name.philtrumLength': 'labio blanco (filtrum), longitud',
  'sheets.name.upperLipLength': 'labio superior, de la nariz al borde',
  'sheets.name.upperLipProjection': 'labio superior por delante de la base de la nariz',
  'sheets.name.incisorShow': 'dientes de arriba que se ven',
  'sheets.name.gingivalShow': 'encía que se ve',
  'sheets.name.mouthWidth': 'ancho de la boca',
  'sheets.name.commissureHeightLeft': 'comisura izquierda, altura',
  'sheets.name.commissureHeightRight': 'comisura derecha, altura',
  'sheets.name.commissureExcursionLeft': 'comisura izquierda, recorrido desde el reposo',
  'sheets.name.commissureExcursionRight': 'comisura derecha, recorrido desde el reposo',
  'sheets.name.smileLineStraightness': 'comisuras por encima del borde del labio',
  'sheets.name.interlabialGap': 'separación de los labios',
  'sheets.name.upperLipAreaMm2': 'labio rojo superior, área',
  'sheets.name.vermilionEversionDeg': 'labio rojo superior, vuelto hacia fuera',
  'sheets.name.sealForceN': 'fuerza de los labios cerrados',
  'sheets.name.sealPressureKpa': 'presión entre los labios cerrados',
  'sheets.name.teethPressureKpa': 'presión sobre los dientes',
  'sheets.name.marginExcursion': 'borde del labio superior, recorrido desde el reposo',
  'sheets.name.marginLiftLeft': 'borde del labio superior, izquierda, altura',
  'sheets.name.marginLiftRight': 'borde del labio superior, derecha, altura',
  'sheets.name.upperProtrusion': 'labio superior, cuánto avanza',
  'sheets.name.lowerProtrusion': 'labio inferior, cuánto avanza',
  'sheets.name.motionRatio': 'movimiento del labio superior',
  'sheets.name.asymmetryMm': 'izquierda frente a derecha',
  'sheets.name.cornerHeightDifference': 'comisura izquierda sobre la derecha',
  'sheets.name.cupidBowDepth': 'arco de Cupido, profundidad',
  'sheets.name.philtralHalfSpacing': 'de la línea media al pico del arco',
  'sheets.name.lowerLipLength': 'labio inferior, del borde al pliegue',
  'sheets.name.upperLipThickness': 'labio superior, del diente a la piel',
  'sheets.name.lowerLipThickness': 'labio inferior, del diente a la piel',
  'sheets.name.archRadius': 'arcada dental, radio',
  'sheets.name.crownHeight': 'diente incisivo superior, altura de la corona',
} as const;

const tissue = {
  'sheets.tissue.sigmaKpa': 'tensión de un músculo a plena fuerza',
  'sheets.tissue.toneMarginalis': 'tono en reposo del borde del orbicular (pars marginalis)',
  'sheets.tissue.tonePeripheralis': 'tono en reposo del resto del orbicular (pars peripheralis)',
  'sheets.tissue.toneElevators': 'tono en reposo de los elevadores',
  'sheets.tissue.obliqueShare': 'tensión en reposo del haz de la piel a la mucosa, como parte de la plena fuerza',
  'sheets.tissue.marginalisSection': 'grosor del borde superior del orbicular frente al modelo base',
  'sheets.tissue.elevatorSection': 'grosor de los elevadores frente al modelo base',
  'sheets.tissue.stiffness': 'rigidez de todas las capas',
  'sheets.tissue.fatStiffness': 'rigidez de la grasa y las glándulas',
  'sheets.tissue.skinC10Kpa': 'rigidez de la piel (C10)',
  'sheets.tissue.skinPrestressKpa': 'tensión de la piel del labio blanco',
  'sheets.tissue.noseSupportKpaPerMm': 'sostén de la base de la nariz',
  'sheets.tissue.borderSpringKpaPerMm': 'sostén de las mejillas',
  'sheets.tissue.activationStiffening': 'cuánto más rígido es el tejido a plena fuerza',
  'sheets.tissue.effort': 'esfuerzo de un gesto completo frente al modelo base',
  'sheets.tissue.leftRightRatio': 'fuerza del lado izquierdo sobre la del derecho',
} as const;

const drug = {
  'sheets.professional.placementX': 'aguja a la izquierda de la persona respecto al punto planeado',
  'sheets.professional.placementY': 'aguja por encima del punto planeado',
  'sheets.professional.placementDepth': 'aguja más profunda de lo planeado',
  'sheets.professional.layerMiss': 'lugar entre las agujas: las más bajas acaban en cualquier punto entre piel y mucosa',
  'sheets.professional.syringeDose': 'dosis dada sobre dosis planeada: graduación y espacio muerto a 0,025 mL por unidad',
  'sheets.professional.driftX': 'bolo desplazado a la izquierda de la persona en el tejido',
  'sheets.professional.driftY': 'bolo desplazado hacia arriba en el tejido',
  'sheets.professional.leak': 'parte de la dosis perdida por el trayecto de la aguja o arrastrada',
  'sheets.professional.spreadMm': 'desviación típica de la difusión efectiva más allá del bolo',
  'sheets.professional.bolusShare': 'parte del tejido que el bolo puede llenar; si es menor, el bolo es más ancho',
  'sheets.professional.alongFibres': 'desviación típica de la difusión a lo largo de las fibras sobre la transversal',
  'sheets.professional.planeHolds': 'parte de lo que cruzaría la fascia sobre o bajo el músculo que se queda en su lado',
  'sheets.professional.brandHalo':
    'lugar dentro de la diferencia de difusión discutida entre productos: −1 la vigésima parte más estrecha, 1 la más ancha',
  'sheets.professional.needleSkill': 'error de aguja de quien inyecta sobre el habitual; menor con la experiencia',
  'sheets.professional.handling': 'fuerza de la dosis entre quienes inyectan: reconstitución, conservación, técnica',
  'sheets.professional.occasion': 'fuerza de la dosis entre tratamientos de la misma persona por la misma mano',
  'sheets.professional.sensitivity': 'fuerza de la dosis entre personas',
  'sheets.professional.potency':
    'lugar dentro del margen previo de la dosis de medio bloqueo del producto: −1 la vigésima parte más débil, 1 la más fuerte',
  'sheets.professional.hill': 'pendiente del bloqueo frente a la dosis en una placa motora',
  'sheets.professional.endplateCentreRing':
    'centro de las zonas de placa motora del esfínter, como parte del camino de la comisura a la línea media',
  'sheets.professional.endplateCentreStrap':
    'centro de las zonas de placa motora de los demás músculos, como parte del camino del origen a la inserción',
  'sheets.professional.endplateSeparation': 'distancia entre dos zonas de placa motora como parte de la longitud',
  'sheets.professional.endplateSpread': 'desviación típica de una zona de placa motora como parte de la longitud',
  'sheets.professional.onsetDays': 'tiempo hasta el 63 % del bloqueo completo',
  'sheets.professional.halfTimeWeeks': 'tiempo hasta que vuelve la mitad de medio bloqueo',
  'sheets.professional.longerWithBlock': 'cuánto más dura un bloqueo más profundo',
  'sheets.professional.returnSteepness': 'cuánto dura la meseta antes de que vuelva la fuerza',
  'sheets.professional.forceExponent':
    'fuerza perdida frente a fibras bloqueadas: por encima de 1, la fuerza se pierde más tarde que la señal eléctrica',
  'sheets.professional.compensation':
    'parte de la fuerza que perdió un músculo de la ceja con la que se reclutan más los que tiran en contra; menos en la boca',
  'sheets.professional.septumPassage':
    'parte de la dosis delante del tabique orbitario que llega al elevador del párpado detrás de él',
} as const;

/** Muscles in parts; the others keep their Latin names. */
const muscles = {
  'sheets.professional.muscle.orbicularisOris.marginalis.superior': 'Orbicularis oris, parte marginal, labio superior',
  'sheets.professional.muscle.orbicularisOris.marginalis.inferior': 'Orbicularis oris, parte marginal, labio inferior',
  'sheets.professional.muscle.orbicularisOris.peripheralis.superior': 'Orbicularis oris, parte periférica, labio superior',
  'sheets.professional.muscle.orbicularisOris.peripheralis.inferior': 'Orbicularis oris, parte periférica, labio inferior',
  'sheets.professional.muscle.compressorLabii.superior': 'Compressor labii, labio superior',
  'sheets.professional.muscle.compressorLabii.inferior': 'Compressor labii, labio inferior',
} as const;

/** The sheets, all of them. */
export const sheets: Translation<'sheets'> = { ...frame, ...measures, ...tissue, ...drug, ...muscles };
