/** The codebook that everyone starts with, in Spanish: its words by the ids of tags and codes. */
type Words = readonly [label: string, definition: string, example: string, counterexample: string];

export const SPANISH: Readonly<Record<string, Words>> = {
	framing: [
		'Encuadre',
		'Cómo se presenta: elección de palabras, énfasis, qué se calla o se pone primero.',
		'El ayuntamiento ha vuelto a dar la espalda a sus viajeros.',
		'El ayuntamiento suprimió en marzo dos de las nueve líneas de autobús.',
	],
	'framing/problem': [
		'Definición del problema',
		'Dice cuál es el asunto, o de quién es el problema.',
		'En el fondo se trata de quién puede permitirse vivir aquí.',
		'Los alquileres del barrio subieron en abril.',
	],
	'framing/cause': [
		'Causa o responsabilidad',
		'Dice quién o qué lo provocó, o quién debe responder de ello.',
		'Años de abandono han llevado el puente a este punto.',
		'El puente se cerró el lunes.',
	],
	'framing/evaluation': [
		'Valoración moral',
		'Llama a algo correcto, injusto o vergonzoso, abiertamente o por el tono.',
		'Es una manera mezquina de tratar a quienes llevan años esperando.',
		'Algunos solicitantes llevan cuatro años esperando.',
	],
	'framing/remedy': [
		'Remedio',
		'Dice qué debería hacerse, o presenta una salida como la evidente.',
		'Solo un referéndum puede zanjar ya la cuestión.',
		'En 2011 se celebró un referéndum.',
	],
	'framing/wording': [
		'Etiquetas, elección de palabras',
		'Usa un nombre o una palabra cargada cuando había otra más llana.',
		'El acaparamiento de tierras llega al concejo el viernes.',
		'La compra de los terrenos llega al concejo el viernes.',
	],
	'framing/contest': [
		'Pugna de encuadres',
		'Enfrenta dos maneras de ver el asunto.',
		'Para los agricultores es cuestión de pan; para los buceadores, del arrecife.',
		'Agricultores y buceadores asistieron a la reunión.',
	],
	evidence: [
		'Evidencia',
		'Lo que lo respalda: cifras, documentos, fuentes con nombre, citas.',
		'Los contadores de ambas puertas registraron 4120 visitantes ese día.',
		'Parece que ese día estuvo allí todo el mundo.',
	],
	'evidence/named': [
		'Fuente con nombre',
		'Se apoya en una persona que se nombra y a la que se puede preguntar.',
		'«Las bombas fallaron a mediodía», dijo Ilse Brandt, que dirige la planta.',
		'Se dice que las bombas fallaron a mediodía.',
	],
	'evidence/anonymous': [
		'Fuente anónima',
		'Se apoya en alguien cuyo nombre se calla.',
		'Una empleada que no quiso dar su nombre dio los expedientes por perdidos.',
		'La empleada Ada Moor dio los expedientes por perdidos.',
	],
	'evidence/official': [
		'Declaración oficial',
		'Se apoya en lo que declaró un gobierno, una autoridad o un portavoz.',
		'El ministerio anunció que la carretera se abriría en mayo.',
		'Un conductor espera que la carretera se abra en mayo.',
	],
	'evidence/document': [
		'Documento o acta judicial',
		'Se apoya en una ley, un expediente, un contrato, una carta o una sentencia.',
		'El contrato, del 3 de junio, fija una multa por cada día de retraso.',
		'Se habla de multas por cada día de retraso.',
	],
	'evidence/statistic': [
		'Estadística',
		'Se apoya en un recuento, una proporción, una encuesta o una medición.',
		'Seis de cada diez hogares respondieron que habían reducido la calefacción.',
		'Muchos hogares han reducido la calefacción.',
	],
	'evidence/expert': [
		'Especialista',
		'Se apoya en el juicio de alguien que estudia la materia.',
		'Una hidróloga del instituto cifra el riesgo de inundación en una vez por siglo.',
		'La gente de la ribera dice que nunca había subido tanto.',
	],
	'evidence/report': [
		'Organización o informe',
		'Se apoya en el trabajo publicado de una organización.',
		'El informe anual de la asociación de vivienda enumera 300 pisos vacíos.',
		'La asociación de vivienda se reúne cada año.',
	],
	'evidence/media': [
		'Otros medios',
		'Se apoya en lo que ha publicado otro medio.',
		'El vespertino dio la noticia de la venta el domingo.',
		'La venta se firmó el domingo.',
	],
	caveat: [
		'Salvedad',
		'Lo que lo limita: condiciones, incertidumbre, datos que faltan, atenuantes.',
		'Las cifras dejan fuera a los menores de dieciocho años.',
		'Las cifras se publicaron el jueves.',
	],
	'caveat/hedge': [
		'Atenuación',
		'Suaviza una afirmación con palabras como «puede», «parece» o «probablemente».',
		'El nuevo horario puede haber contribuido a los retrasos.',
		'El nuevo horario empezó en mayo.',
	],
	'caveat/distancing': [
		'Distancia en la atribución',
		'Deja la afirmación a su fuente: «sostiene», «el llamado», «según».',
		'La empresa sostiene que su llamado cemento verde no emite nada.',
		'La empresa fabrica cemento.',
	],
	'caveat/denial': [
		'Réplica o desmentido',
		'Da la palabra a alguien que discute la afirmación.',
		'El capitán del puerto lo niega: ningún barco esperó más de un día.',
		'El capitán del puerto contó once barcos.',
	],
	'caveat/limitation': [
		'Limitación, falta de evidencia',
		'Dice qué no abarca la evidencia o qué no pudo mostrar.',
		'La encuesta solo preguntó a quienes ya tenían entrada.',
		'La encuesta preguntó a 800 personas.',
	],
	'caveat/uncertainty': [
		'Incertidumbre',
		'Dice que algo no se sabe, no está resuelto o sigue abierto.',
		'Aún no se sabe cómo empezó el incendio.',
		'El incendio empezó en el almacén.',
	],
	'caveat/context': [
		'Contexto o corrección',
		'Añade lo que cambia el sentido de una afirmación, o la corrige.',
		'El aumento llega tras un año en que el parque cerró varios meses.',
		'El número de visitantes creció un tercio.',
	],
	'caveat/no-comment': [
		'Sin comentarios',
		'Dice que se preguntó a alguien y no respondió.',
		'El dueño no respondió a dos peticiones de entrevista.',
		'El dueño compró el molino en 2019.',
	],
};
