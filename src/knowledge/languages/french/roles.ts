/** What the titles of the other lists do not say: which of them are a role that somebody holds, and what stands around them. */
import { wordList } from '../../table.ts'

/** As of Arabic. */
export const frenchHonorifics = wordList(
  'monsieur madame mademoiselle M MM Mme Mmes Mlle Dr Pr Me Mgr Sir Lord Lady Mr Mrs docteur maître',
)

/** The first halves of titles, and what stands before a head as part of it. */
export const frenchModifiers = wordList(
  'vice ex ancien ancienne premier première futur future sous co haut haute grand grande',
)

/** Adjectives and nouns of a title behind its head. */
export const frenchOfficeWords = wordList(`
général générale exécutif exécutive adjoint adjointe délégué déléguée régional régionale départemental départementale municipal municipale fédéral fédérale européen européenne technique sportif honoraire ministre parole
affaires étrangères intérieur défense finances économie justice santé éducation nationale culture travail transports agriculture environnement écologie sports logement république état gouvernement conseil assemblée sénat parti opposition armées police banque centrale
ONU Nations unies UE Otan Union commission sécurité cour constitutionnel suprême comité énergie commerce budget recherche enseignement supérieur ville région
`)

export const frenchLinks = wordList('de du des la le les l d et à aux en')
export const frenchCurrent = wordList('actuel actuelle nouveau nouvelle')
export const frenchKin = wordList(
  'femme épouse époux mari fils fille frère sœur père mère cousin cousine oncle tante neveu nièce ami amie veuve compagnon compagne collègue homologue prédécesseur successeur',
)
export const frenchOffices = wordList(
  'dirigeant dirigeante leader patron patronne PDG émissaire envoyé envoyée négociateur négociatrice',
)
