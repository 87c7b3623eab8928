import type { Translation } from '../catalogue.ts';

/** Rules of events, limits inside them and inputs that numbers come from, in Spanish. */
export const whyMethod: Translation<'method'> = {
  'method.rule.visibleLift':
    'En reposo el labio blanco se acorta, se ve más labio rojo o suben las dos mitades del borde superior, en 0,8 mm o más.',
  'method.rule.noVisibleChange':
    'En ninguna semana cambia ninguna medida en 0,8 mm en reposo, ni en 1,5 mm al sonreír o al fruncir los labios.',
  'method.rule.smileChanged':
    'Al sonreír, el borde superior, una comisura o la anchura se aparta 1,5 mm o más de la sonrisa sin tratar.',
  'method.rule.strawFails':
    'Al cerrarse sobre una pajita queda menos de su fuerza sin tratar de lo que se nota: unos {middle} de cada 100, en verdad en cualquier punto de {low} a {high}. Un sorbo usa 38; las pocas personas a las que se siguió lo notaron antes.',
  'method.rule.drooling':
    'A los labios apretados les queda menos de su fuerza sin tratar de lo que se nota: unos {middle} de cada 100, en verdad en cualquier punto de {low} a {high}; o quedan 3 mm más separados en reposo. Tras una parálisis quedan 31.',
  'method.rule.speechTrouble':
    'A los labios apretados les quedan menos de unos 20 de cada 100 de su fuerza sin tratar. Débil: no se simula el habla, solo la fuerza que necesita.',
  'method.rule.asymmetryNoticed':
    'En reposo o al sonreír, la diferencia entre izquierda y derecha crece en 3 mm o más.',
  'method.rule.heavyLip':
    'El labio superior es 0,8 mm o más largo en reposo; o al sonreír tapa 1,5 mm más de los dientes y cuelga 1,5 mm más abajo.',
  'method.rule.dentureLook':
    'Dos de tres: al labio superior le quedan menos de 70 de cada 100 de su presión en reposo sobre los dientes; menos de 70 de cada 100 de su movimiento al sonreír y al fruncir; es 0,8 mm o más largo en reposo.',
  'method.rule.looksDone':
    'Desde el otro lado de una sala: una sonrisa o un fruncido difiere en 3 mm o más, los lados difieren 3 mm más que antes, o el labio superior está 2 mm o más adelante o atrás.',
  'method.rule.palsyLookalike':
    'Al sonreír los lados difieren 3 mm más que antes, y a un lado le queda menos de la mitad de su movimiento.',
  'method.rule.eyelidPtosis':
    'El borde de un párpado superior queda 2 mm o más bajo sobre la pupila que antes.',
  'method.part.visibleLift.captured': 'Un par de tomas puede mostrarlo (0,8 mm)',
  'method.part.visibleLift.noticed': 'Otras personas pueden notarlo (2 mm)',
  'method.part.dentureLook.pressure': 'Se apoya con menos firmeza en los dientes',
  'method.part.dentureLook.motion': 'Se mueve menos al sonreír y al fruncir los labios',
  'method.part.dentureLook.length': 'Cuelga más largo en reposo',
  'method.part.looksDone.motion': 'Se mueve de otra manera',
  'method.part.looksDone.sides': 'Sus lados difieren',
  'method.part.looksDone.bulk': 'Su volumen difiere',
  'method.limit.visibleAtRest': 'El menor cambio en reposo que un par de tomas puede mostrar',
  'method.limit.visibleInMotion': 'El menor cambio de un gesto posado que un par de tomas puede mostrar',
  'method.limit.noticedAsymmetry': 'Diferencia añadida entre los lados que otras personas notan',
  'method.limit.noticedMotion':
    'Cambio de un gesto que otras personas notan, tomado igual al de los lados de una sonrisa',
  'method.limit.noticedBulk':
    'Cambio de la altura o de la proyección de un labio en reposo que otras personas notan',
  'method.limit.droopedLid': 'Caída de un párpado superior que cuenta como párpado caído',
  'method.limit.lipsApart':
    'Separación añadida entre los labios en reposo a partir de la cual ya no se cierran solos',
  'method.limit.strawReserve':
    'Parte de la fuerza de cierre sin tratar por debajo de la cual cuesta más usar una pajita. La fuerza máxima sola da 0,385 (un sorbo usa 38 de cada 100 de ella); aprendida de personas a las que se les escapaba la bebida tras 4 U en el labio superior',
  'method.limit.leakReserve':
    'Parte de la fuerza de cierre sin tratar por debajo de la cual se pueden escapar las bebidas. Los labios tras una parálisis dan 0,31; aprendida como la de la pajita',
  'method.limit.speechReserve':
    'Parte de la fuerza de cierre sin tratar que necesitan los sonidos de labios',
  'method.limit.reserveSpread': 'Escala logística de la parte necesaria de una persona a otra',
  'method.limit.stiffLip':
    'Parte de su movimiento sin tratar por debajo de la cual un labio superior parece rígido',
  'method.limit.slackLip':
    'Parte de su presión sin tratar sobre los dientes por debajo de la cual un labio superior parece flojo',
  'method.limit.stillSide':
    'Parte de su movimiento sin tratar por debajo de la cual un lado parece paralizado',
  'method.input.person': 'Lo que el movimiento dejó abierto de los músculos, el tono y el tejido de esta persona',
  'method.input.placementX': 'Aguja a la izquierda del paciente respecto al punto previsto',
  'method.input.placementY': 'Aguja por encima del punto previsto',
  'method.input.placementDepth': 'Aguja más honda de lo previsto',
  'method.input.layerMiss':
    'Lugar entre las agujas: las más bajas acaban en cualquier punto entre la piel y la mucosa',
  'method.input.syringeDose':
    'Dosis dada sobre dosis prevista: graduación y espacio muerto a 0,025 mL por unidad',
  'method.input.driftX': 'Bolo desplazado hacia la izquierda del paciente en el tejido',
  'method.input.driftY': 'Bolo desplazado hacia arriba en el tejido',
  'method.input.leak': 'Parte de la dosis que se pierde por el trayecto de la aguja o es arrastrada',
  'method.input.spreadMm': 'Desviación típica de la extensión efectiva más allá del bolo',
  'method.input.bolusShare': 'Parte del tejido que el bolo puede llenar; si es menor, el bolo es más ancho',
  'method.input.alongFibres':
    'Desviación típica de la extensión a lo largo de las fibras sobre la que las cruza',
  'method.input.planeHolds':
    'Parte de lo que cruzaría la fascia por encima o por debajo del músculo que se queda en su lado',
  'method.input.brandHalo':
    'Lugar dentro de la diferencia discutida de extensión entre productos: −1 la vigésima más estrecha, 1 la más ancha',
  'method.input.needleSkill':
    'Error de aguja de quien inyecta sobre el habitual; menor con la experiencia',
  'method.input.handling': 'Fuerza de la dosis entre quienes inyectan: reconstitución, conservación, técnica',
  'method.input.occasion':
    'Fuerza de la dosis entre tratamientos de la misma persona por la misma mano',
  'method.input.sensitivity': 'Fuerza de la dosis entre personas',
  'method.input.potency':
    'Lugar dentro de lo supuesto para la dosis de medio bloqueo del producto: −1 la vigésima más débil, 1 la más fuerte',
  'method.input.hill': 'Pendiente del bloqueo frente a la dosis en una placa motora',
  'method.input.endplateCentreRing':
    'Centro de las zonas de placas motoras del esfínter, como parte del camino de la comisura a la línea media',
  'method.input.endplateCentreStrap':
    'Centro de las zonas de placas motoras de otros músculos, como parte del camino del origen a la inserción',
  'method.input.endplateSeparation':
    'Distancia entre dos zonas de placas motoras como parte de la longitud',
  'method.input.endplateSpread':
    'Desviación típica de una zona de placas motoras como parte de la longitud',
  'method.input.onsetDays': 'Tiempo hasta 63 de cada 100 del bloqueo completo',
  'method.input.halfTimeWeeks': 'Tiempo hasta que vuelve la mitad de un medio bloqueo',
  'method.input.longerWithBlock': 'Cuánto más dura un bloqueo más hondo',
  'method.input.returnSteepness': 'Cuánto dura la meseta antes de que vuelva la fuerza',
  'method.input.forceExponent':
    'Fuerza perdida frente a fibras bloqueadas: por encima de 1, la fuerza se pierde después que la señal eléctrica',
  'method.input.compensation':
    'Parte de la fuerza que perdió un músculo de la ceja en la que se reclutan más los que tiran en contra; menos alrededor de la boca',
  'method.input.septumPassage':
    'Parte de la dosis delante del tabique orbitario que llega al elevador del párpado que está detrás',
  'method.input.sigmaKpa': 'Fuerza del músculo de esta persona para su tamaño',
  'method.input.toneMarginalis': 'Tono en reposo en el borde del músculo circular',
  'method.input.tonePeripheralis': 'Tono en reposo del músculo circular externo',
  'method.input.toneElevators': 'Tono en reposo de los músculos que suben el labio',
  'method.input.obliqueShare': 'Tensión en reposo de las fibras oblicuas de la piel a la mucosa',
  'method.input.marginalisSection': 'Grosor del músculo circular en el borde del labio superior',
  'method.input.elevatorSection': 'Grosor de los músculos que suben el labio superior',
  'method.input.stiffness': 'Rigidez del tejido de esta persona',
  'method.input.fatStiffness': 'Rigidez de la grasa y las glándulas',
  'method.input.skinC10Kpa': 'Rigidez de la piel',
  'method.input.skinPrestressKpa': 'Tensión de la piel en reposo',
  'method.input.noseSupportKpaPerMm': 'Con cuánta firmeza sujeta la base de la nariz',
  'method.input.borderSpringKpaPerMm': 'Con cuánta firmeza sujetan las mejillas',
  'method.input.activationStiffening': 'Cuánto se endurece el músculo cuando trabaja',
  'method.input.effort': 'Esfuerzo en un gesto completo',
  'method.input.leftRightRatio': 'Fuerza de los músculos del lado izquierdo sobre los del derecho',
};
