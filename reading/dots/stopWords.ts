/** Words that do not say what a text is about, in the six languages of Pitwall, as `foldText` folds them. Pure. */
import { foldText } from "@/storage/foldText";

const words = `
a about above actually after again against ago all almost along already also although always am among an and another any anyone anything
are around as ask at away back be became because become been before began behind being below best better between big both bring but by
call came can cannot case come could course day did didn do does doesn doing don done down during each either else end enough even
ever every everyone everything example far few find first five for found four from full further gave get give given go goes going gone good
got great had half happen has have having he help her here him his how however i idea if in instead into is isn it its itself just keep
kept kind knew know known last later least left less let like likely little ll long look lot made make makes making many may maybe me mean
means might more most much must my near nearly need needs never new next no nobody none nor not note nothing now number of off often old on
once one only onto or other others our out over own part past people per perhaps place point post probably put quite rather re read
real really right run said same saw say says second see seem seems seen several shall she should show side simple simply since six small so
some someone something sometimes soon still such sure take taken takes tell ten than that the their them then there these they thing
things think this those though thought three through thus time times to today together told too took toward tried try trying turn two
under until up upon us use used useful user using usually ve very want wants was wasn way ways we week well went were what whatever when
where whether which while who whole whom whose why will with within without won word work works would wrong year years yes yet you your
aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bin bis bist da dabei damit danach dann daran darauf
darf das dass dazu dein dem den denn der des deshalb die dies diese diesem diesen dieser dieses doch dort du durch ein eine einem einen
einer eines einfach er erst es etwa etwas euch für ganz gar gegen gibt habe haben hat hatte hatten heute hier hin hinter ich ihm ihn ihnen
ihr ihre ihrem ihren im immer in indem ins ist ja jede jedem jeden jeder jedes jetzt kann kannst kein keine keinem keinen können könnte man
mehr mein meine mich mir mit muss müssen nach nachdem nämlich neu neue neuen nicht nichts noch nun nur ob oder ohne schon sehr sei sein
seine seinem seinen seit sich sie sind so sobald soll sollen sollte sondern sonst soweit über um und uns unser unsere unter viel viele vom
von vor während wann war waren warum was weil weiter welche welcher wenn wer werde werden wie wieder will wir wird wo wurde wurden zu zum
zur zwar zwischen
a al algo algún alguna algunas algunos ante antes aquel aquella aquí así aun aún aunque bajo bien cada casi como cómo con contra cosa cual
cuál cuando cuándo de del desde donde dónde dos durante e el él ella ellas ellos en entre era eran eres es esa esas ese eso esos esta está
estaba están estas este esto estos fue fueron ha había hace hacer hacia han hasta hay he la las le les lo los luego más me menos mi mientras
mis misma mismo mucho muchos muy nada ni no nos nosotros nuestra nuestro o os otra otras otro otros para pero poco por porque puede pueden
pues que qué quien quién se sea según ser será si sí sido sin sino sobre solo sólo son soy su sus también tan tanto te tenemos tener tiene
tienen todo todos tras tu tú tus un una unas uno unos usted va vez y ya yo
ai ainsi alors après as au aucun aussi autre autres aux avait avant avec avoir c car ce cela celle celui ces cet cette ceux chaque chez
ci comme comment d dans de début depuis des deux doit donc dont du elle elles en encore entre est et étaient était été être eu fait faire
faut font il ils j je jusqu l la là le les leur leurs lors lui m ma mais mal même mes moins mon n ne ni non nos notre nous on ont
ou où par parce pas pendant peu peut peuvent plus pour pourquoi qu quand que quel quelle quelles quels qui quoi s sa sans se sera ses si son
sont sous sur t ta tandis tant te tel telle tes toi ton toujours tous tout toute toutes très trop tu un une vers vos votre vous y
amp com en href html http https image img jpg nbsp org png www
`;

const stopWords = new Set(foldText(words).trim().split(" "));

/** Letters of which what is written with them in Chinese or Japanese is seldom a subject: particles, pronouns, auxiliaries. */
const smallLetters = new Set(
  "的了是在和与或有不这那我你他她它们也都就而及等为以于被把从到对个上中下一会可能要没很更最吗呢吧啊",
);
const kanaOnly = /^[\p{Script=Hiragana}ー]+$/u;

/** Tells whether a folded word says nothing: a stop word, a number, a single letter. */
export function isEmptyWord(word: string): boolean {
  return word.length < 2 || word.length > 40 || stopWords.has(word) || /^[\p{N}]/u.test(word);
}

/** Tells whether two letters of a script without spaces say nothing. */
export function isEmptyPair(pair: string): boolean {
  return kanaOnly.test(pair) || [...pair].some((letter) => smallLetters.has(letter));
}
