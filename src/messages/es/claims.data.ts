import type { Translation } from '../catalogue.ts';

/** What is said about treatments, by whom, and where sources disagree, in Spanish. */
export const claims: Translation<'claim' | 'disagreement' | 'stance' | 'trend'> = {
  'claim.flip-direction':
    'Después de un lip flip se ve más labio rojo y el labio blanco es más corto. Los dos estudios lo dicen.',
  'claim.flip-millimetres': 'No sabemos cuántos milímetros sube. Ningún estudio que pudimos leer lo da.',
  'claim.flip-leaks':
    'Después de cuatro unidades en el labio superior, los labios cerraban peor en 3 de 3 personas. Tardó unos 3 meses en pasar.',
  'claim.flip-candidates':
    'Una sociedad de cirujanos dice quién podría quererlo: músculo anular demasiado activo, labio que se enrolla o desaparece al sonreír, o encía visible.',
  'claim.flip-refused':
    'Un cirujano no lo hace: el músculo que se debilita también cierra, habla y bebe, y los milímetros no se pueden apuntar.',
  'claim.flip-advertised': 'Las páginas de clínicas hablan de 1 a 2 mm y de 2 a 4 meses. No muestran datos.',
  'claim.flip-overdone':
    'Demasiado puede dificultar algunas palabras; la bebida puede escaparse, el labio puede verse plano y puede morderse.',
  'claim.flip-ring-differs':
    'El borde del músculo anular no es igual en todos. En 20 de cada 100 falta en el centro.',
  'claim.gum-less': 'En la semana 2 se ve menos encía: unos 3,4 mm menos si se juntan todos los estudios.',
  'claim.gum-spread-of-studies':
    'Los estudios de sonrisa gingival no encuentran lo mismo: uno halló 5 mm, la media de todos es 3,4 mm.',
  'claim.gum-returns': 'Hacia la semana 24 la encía se ve casi como antes.',
  'claim.lines-better':
    'Las líneas alrededor de la boca mejoraron entre 16 y 20 semanas. Los efectos no deseados crecían con la dosis.',
  'claim.lines-left':
    'Doce semanas después de 7,5 unidades, 21 de 25 personas aún tenían líneas claras; después de 12 unidades, 11 de 26.',
  'claim.filler-fuller': 'Unos 91 de cada 100 labios tienen más volumen dos meses después. Al año, cerca de la mitad.',
  'claim.filler-vessel':
    'El relleno puede tapar un vaso sanguíneo. Se vio en unas 16 de 100.000 jeringas con aguja.',
  'claim.filler-thin-gain':
    'A quienes miraron fotos les gustaron más los labios finos después del relleno, y menos los gruesos.',
  'claim.filler-stiffness': 'Los geles firmes elevan más. La firmeza solo se puede comparar dentro de un laboratorio.',
  'claim.lift-shortens': 'Un lifting del labio acorta el labio blanco y muestra más diente. Deja cicatriz y no se quita.',
  'claim.lift-limits':
    'Solo sube la parte del labio bajo la nariz, dice un cirujano. Quita como mucho un tercio de la altura.',
  'claim.brow-often-not': 'La toxina entre las cejas subió la ceja en 12 de 25 personas.',
  'claim.brow-lid': 'Un párpado cayó después de 1 de cada 100 tratamientos, más o menos.',
  'claim.units-own': 'Las unidades de un producto no son las de otro. Todas las fichas lo dicen.',
  'claim.distribution-unknown': 'Apenas se ha medido cómo se extiende la toxina en una cara.',
  'claim.months': 'El efecto dura meses. En estudios pequeños quedaba algo a los seis meses.',
  'claim.off-label': 'Ninguna ficha nombra la boca. Todo uso allí está fuera de indicación.',
  'claim.boxed-warning':
    'Las fichas advierten que la toxina puede llegar a otras partes en horas o semanas. Entonces puede costar tragar o respirar.',
  'claim.who-must-not':
    'Las fichas dicen quién no debe recibirla: personas alérgicas a ella o con infección en la zona. Algunas nombran a más.',
  'claim.consent-time':
    'Quien le trata debe pedir su consentimiento, darle tiempo para pensar y hablar de otras opciones.',
  'claim.straw-reserve':
    'Sorber con una pajita usa de un tercio a la mitad de la fuerza de los labios. Hablar usa menos.',
  'claim.age-hides-teeth': 'Con la edad el labio superior se alarga y se afina, y tapa más los dientes.',
  'claim.smallest-change':
    'Dos medidas de la misma cara en reposo difieren hasta 0,8 mm. Al sonreír, hasta 1,5 mm.',
  'claim.asymmetry-seen': 'Más de 90 de cada 100 personas notan 3 mm de diferencia entre los lados de una sonrisa.',
  'claim.pictures-flatter':
    'De 291 publicaciones de antes y después, 282 favorecían el después. Luz y zoom hacían una parte.',
  'claim.who-posts':
    'La mayoría de las publicaciones sobre relleno no son de médicos. A quienes no son sanitarios se les ve más.',
  'claim.risks-left-out':
    'Unos 23 de cada 100 sitios no nombran ningún riesgo. Cerca de la mitad sabe que la cara puede caer.',
  'claim.papers-happier':
    'En los artículos la gente está más contenta que en las reseñas. Las reseñas son muy buenas o muy malas.',
  'claim.screening-missed':
    'Unas 19 de cada 100 personas que piden esta cirugía pueden sufrir por cómo ven su aspecto. A menudo no se detecta.',
  'disagreement.brow-predictable.question': '¿Es fácil prever la ceja y no la boca?',
  'disagreement.brow-predictable.one': 'Un cirujano dice: arriba sabemos qué ocurre; en la boca, no.',
  'disagreement.brow-predictable.other':
    'Los estudios dicen: la ceja subió en 32 a 48 de cada 100 personas, de 0,4 a 4,8 mm. Algunos la vieron bajar.',
  'disagreement.brow-predictable.settle': 'Medir las dos igual, en las mismas personas.',
  'disagreement.brand-spread.question': '¿Se extiende una marca más que otra?',
  'disagreement.brand-spread.one': 'Unos dicen: las marcas difieren, y también el volumen y la concentración.',
  'disagreement.brand-spread.other': 'Otros dicen: cuenta la dosis, no la marca.',
  'disagreement.brand-spread.settle': 'Medir cómo se extiende en el músculo de una cara. No se ha hecho.',
  'disagreement.video-or-photo.question': '¿Hay que juzgar por un vídeo o por una foto?',
  'disagreement.video-or-photo.one':
    'Un cirujano dice: mírelo en movimiento. Una foto se puede posar e iluminar, y casi todas se eligen para gustar.',
  'disagreement.video-or-photo.other':
    'Los estudios usaron fotos y medidas en reposo. Una cara en reposo se repite mejor que una sonrisa.',
  'disagreement.video-or-photo.settle': 'Un estudio del lip flip en movimiento. No conocemos ninguno.',
  'disagreement.undo.question': '¿Es fácil deshacerlo?',
  'disagreement.undo.one': 'Las páginas de clínicas dicen: se va en 2 a 4 meses.',
  'disagreement.undo.other':
    'Los estudios dicen: los labios cerraron mal unos 3 meses y algunos músculos seguían débiles en la semana 24. Ningún fármaco lo quita.',
  'disagreement.undo.settle': 'La semana en que cada una de muchas personas está como antes.',
  'disagreement.gum-how-much.question': '¿Cuánta encía menos puede verse?',
  'disagreement.gum-how-much.one': 'Un estudio de 30 personas halló 5,1 mm menos en la semana 2.',
  'disagreement.gum-how-much.other': 'Diecisiete estudios juntos hallaron 3,4 mm, y difieren mucho.',
  'disagreement.gum-how-much.settle': 'La misma dosis, la misma sonrisa y la misma regla en todos.',
  'stance.surgeon':
    'Los cirujanos están divididos. Uno dice no a todos; una sociedad nombra a personas que podrían quererlo.',
  'stance.nurse':
    'No hallamos ningún estudio de lo que dice la enfermería. En 37 de cada 100 vídeos de inyectables quien trata no es médico.',
  'stance.patient':
    'Los pacientes están divididos. Sus historias son 38 de cada 100 vídeos; las reseñas son muy buenas o muy malas.',
  'stance.seller': 'Las páginas de clínicas están a favor. Nombran milímetros y meses sin mostrar datos.',
  'stance.study': 'Los estudios coinciden en que el labio sube. El más pequeño cuenta labios que cerraban mal en las tres personas.',
  'trend.pinto': '19 mujeres tratadas por líneas alrededor de la boca.',
  'trend.li': '3 personas con un lip flip.',
  'trend.niu': 'Una serie cuyo número no pudimos ver.',
  'trend.instagram': '291 publicaciones con un antes y un después.',
  'trend.filler-posts': '900 publicaciones sobre relleno.',
  'trend.tiktok': '340 vídeos sobre inyectables, vistos 307 millones de veces.',
};
