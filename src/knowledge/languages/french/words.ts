import { wordList } from '../../table.ts'

/** Titles in French, right before a name or before a phrase of their own; in lower case but for forms of address. */
export const frenchTitles = wordList(`
président présidente ministre chancelier chancelière secrétaire député députée sénateur sénatrice maire gouverneur gouverneure préfet préfète ambassadeur ambassadrice premier première roi reine prince princesse duc duchesse comte comtesse
marquis marquise baron baronne empereur impératrice tsar sultan émir cheikh chah pape cardinal archevêque évêque abbé père pasteur rabbin imam ayatollah mollah général générale colonel commandant capitaine lieutenant sergent caporal amiral maréchal major brigadier
juge procureur procureure avocat avocate maître docteur professeur professeure commissaire inspecteur directeur directrice chef cheffe porte-parole conseiller conseillère eurodéputé eurodéputée vice-président vice-présidente ex-président ex-ministre
monsieur madame mademoiselle Monsieur Madame Mademoiselle M MM Mme Mmes Mlle Dr Pr Me Mgr Sir Lord Lady Mr Mrs sœur frère saint sainte
`)

/** Titles that are everyday words too: they speak for listed given names only. */
export const frenchWeakTitles = wordList(
  'premier première général générale père frère sœur major chef cheffe juge saint sainte commandant maître comte abbé',
)

/** What may stand between a title and the name. */
export const frenchTitleWords = wordList(`
de du des la le les l d et à aux Affaires affaires étrangères étrangère intérieur Intérieur Défense défense Finances finances Économie économie Justice justice Santé santé Éducation éducation nationale Culture culture Travail travail
Transports Agriculture agriculture Environnement Écologie écologie Sports Logement République république État état gouvernement Conseil conseil Assemblée assemblée Sénat parti Parti opposition régional régionale général générale départemental
adjoint adjointe délégué déléguée sortant sortante honoraire exécutif exécutive technique sportif municipal municipale fédéral fédérale européen européenne britannique chargé chargée armées Armées police Banque banque centrale ONU Nations unies UE Otan LR PS LFI RN
premier première ministre secrétaire actuel actuelle ancien ancienne
`)

/** Nouns of persons, in lower case before a name. */
export const frenchRoles = wordList(`
acteur actrice auteur auteure autrice chanteur chanteuse comédien comédienne réalisateur réalisatrice cinéaste écrivain écrivaine romancier romancière poète poétesse philosophe historien historienne sociologue politologue économiste journaliste éditorialiste chroniqueur chroniqueuse animateur animatrice producteur productrice
musicien musicienne compositeur compositrice pianiste violoniste guitariste batteur chef rappeur rappeuse humoriste danseur danseuse chorégraphe peintre sculpteur sculptrice architecte photographe styliste couturier mannequin scénariste dramaturge metteur
footballeur footballeuse attaquant attaquante défenseur défenseure gardien gardienne milieu ailier buteur entraîneur entraîneuse sélectionneur joueur joueuse tennisman pilote cycliste coureur coureuse nageur nageuse boxeur boxeuse skieur skieuse athlète champion championne arbitre capitaine
avocat avocate juge procureur magistrat magistrate médecin chirurgien psychiatre professeur chercheur chercheuse scientifique physicien physicienne chimiste biologiste mathématicien mathématicienne astronaute spationaute ingénieur ingénieure inventeur
patron patronne fondateur fondatrice cofondateur dirigeant dirigeante PDG homme femme entrepreneur milliardaire banquier banquière syndicaliste militant militante activiste opposant opposante dissident dissidente candidat candidate élu élue leader dirigeant numéro candidate tête
suspect suspecte accusé accusée victime témoin djihadiste terroriste assassin tueur tueuse otage espion
frère sœur père mère fils fille mari épouse époux femme veuve veuf oncle tante cousin cousine neveu nièce ami amie compagnon compagne collègue prédécesseur successeur successeure homologue rival rivale adversaire
soldat policier policière pompier prêtre moine pape spécialiste expert experte analyste consultant consultante porte-parole
`)

/** What people do when they are quoted. */
export const frenchSpeech = wordList(`
dit déclare affirme explique estime ajoute précise souligne indique raconte répond assure confie rappelle insiste lance écrit martèle résume conclut dénonce juge poursuit reconnaît regrette prévient annonce commente plaide
déclaré affirmé expliqué estimé ajouté précisé souligné indiqué raconté répondu assuré confié rappelé insisté écrit martelé résumé dénoncé jugé reconnu regretté prévenu annoncé commenté plaidé tweeté lancé
`)

/** What people do, or have done to them. */
export const frenchDeeds = wordList(`
né née mort morte décédé décédée marié mariée élu élue réélu réélue nommé nommée démissionné arrêté arrêtée condamné condamnée tué tuée assassiné assassinée blessé blessée hospitalisé hospitalisée inhumé inhumée interpellé interpellée incarcéré incarcérée libéré libérée soupçonné soupçonnée
rencontré reçu invité épousé grandi étudié enseigné travaillé joué chanté tourné réalisé peint composé publié rejoint quitté succédé remporté battu marqué inscrit qualifié perdu gagné souhaité voulu demandé promis refusé accepté décidé appelé salué défendu critiqué accusé réagi pris participé assisté parlé rendu rendue
veut souhaite espère pense croit demande refuse accepte promet appelle salue défend critique accuse réagit rencontre reçoit joue chante dirige préside vit habite travaille meurt naît épouse quitte rejoint succède remporte gagne perd marque
arrive part revient devient devenu devenue venu venue parti partie arrivé arrivée revenu revenue entré entrée tombé tombée resté restée monté montée
`)

export const frenchUndergone = wordList(
  'fondé fondée créé créée construit construite situé située publié publiée diffusé diffusée lancée ouvert ouverte fermé fermée fabriqué',
)

export const frenchAuxiliaries = wordList(`
a ont est sont était étaient avait avaient sera seront aura auront serait aurait fut eut ne n pas s se y en l lui leur le la été eu aussi également ensuite puis alors toujours déjà encore jamais bien vient de d lui-même elle-même qui doit devait devra peut pouvait pourra pourrait va vont allait
`)

/** Before the name of a place. */
export const frenchPlacePrepositions = wordList('à en dans vers depuis près sur sous entre')
/** Before the name of a person. */
export const frenchPersonPrepositions = wordList('par avec chez contre selon pour face')

/** What somebody has: la mère de Roe. */
export const frenchBelongings = wordList(`
mère père fils fille frère sœur femme mari épouse époux famille veuve parents enfants mort vie décès assassinat meurtre naissance mariage carrière victoire défaite discours déclaration déclarations propos roman film œuvre œuvres livre chanson avocat avocate avocats entourage proches procès gouvernement élection réélection candidature démission retour arrivée départ nomination visite mandat quinquennat présidence
`)

export const frenchPronouns = wordList('il elle lui')
export const frenchPlaceNouns = wordList(`
ville village commune quartier région département rue avenue boulevard place gare aéroport port pont île fleuve rivière lac mont montagne vallée province bataille siège université château stade festival prix hôpital lycée collège Mont Saint Sainte Lac Cap Fort Port Pont
`)

/** Words that begin a sentence, a headline or the name of a body. */
export const frenchCommonWords = wordList(`
Un Une Il Elle Ils Elles On Nous Vous Je Tu Ce Cette Cet Ces Cela Ça C Son Sa Ses Leur Leurs Mon Ma Mes Notre Nos Votre Vos Et Ou Mais Or Donc Car Ni Que Qui Quoi Dont Où Quand Comment Pourquoi Si Comme Lorsque Lorsqu Puisque Parce Alors Ainsi Aussi Après Avant Avec Sans Pour Par Dans En Sur Sous Vers Chez Entre Contre Depuis Pendant Durant Selon Malgré Outre Sauf Dès Jusqu Au Aux À A Y
Tout Toute Tous Toutes Chaque Plusieurs Quelques Certains Certaines Aucun Aucune Autre Autres Même Mêmes Plus Moins Très Trop Peu Beaucoup Encore Déjà Toujours Jamais Souvent Parfois Hier Aujourd Demain Maintenant Ici Là Voici Voilà Cependant Toutefois Pourtant Néanmoins Enfin Ensuite Puis Désormais Bientôt Tandis Quant Grâce Face Afin Lors Non Oui Ne Pas Rien Personne
Lundi Mardi Mercredi Jeudi Vendredi Samedi Dimanche Janvier Février Mars Mai Juin Août Septembre Octobre Novembre Décembre Deux Trois Quatre Cinq Six Sept Huit Neuf Dix Cent Mille Premier Première Deuxième Second Seconde Dernier Dernière Nouveau Nouvelle Nouveaux Ancien Ancienne Grand Grande Petit Petite Bonjour Merci Dieu Noël Pâques Internet Est Ont Était Sont Photo Vidéo Vidéos Direct Exclusif AFP
Français Française Européens Européen Européenne Arabe Arabes Juifs Juif Musulmans Chrétiens Catholiques Selon Interrogé Interrogée Né Née Agé Âgé Âgée Invité Invitée
`)

/** Words that make a run of capitals a body, a place or a thing. */
export const frenchThings = wordList(`
Banque Société Groupe Compagnie Université École Ecole Lycée Collège Institut Académie Hôpital Église Cathédrale Musée Théâtre Opéra Bibliothèque Centre Fondation Association Fédération Union Comité Commission Conseil Congrès Parlement Sénat Assemblée Cour Tribunal Ministère Bureau Agence Administration Autorité Service Services Parti Mouvement Front Rassemblement Armée Marine Police Gendarmerie Club Ville Mairie Région Département Île Iles Mont Montagne
Lac Mer Océan Baie Vallée Rue Avenue Boulevard Place Parc Jardin Aéroport Gare Pont Tour Palais Château Maison Stade Hôtel Côte Nord Sud Ouest Est Journal Radio Télévision Chaîne Ligue Coupe Championnat Jeux Guerre Loi Accord Traité Prix Festival Journée Année Révolution Empire Royaume République Fonds Projet Plan Orchestre Airlines Organisation Alliance Coalition Conférence Sommet Constitution États Etats Nations Europe Afrique Asie Amérique Bourse Syndicat Confédération Pacte Code Traité Élysée Matignon Bercy Quai Maison-Blanche
`)

/** Ordinary words that a sentence or a headline begins with, and towns. */
export const frenchOrdinaryWords = wordList(`
Les Des Poste Monde Figaro Croix Parisien Libération Humanité Point Express Obs Échos Tribune Équipe Canard Gouvernement Présidentielle Législatives Élections Élection Municipales Réforme Retraites Grève Manifestation Manifestants Attentat Attentats Attaque Guerre Paix Crise Justice Procès Enquête Economie Économie Politique Société Culture Sport Sports Football Rugby Tennis Cyclisme Santé Sciences Climat Environnement Immigration Migrants Réfugiés Terrorisme Islam Laïcité Covid Coronavirus Brexit
Républicains Socialistes Écologistes Insoumis Renaissance Reconquête Modem Horizons Députés Sénateurs Ministres Ministre Président Présidente Maire Candidat Candidats Sénateur Député Police Policiers Gendarmes Pompiers Médecins Infirmières Enseignants Professeurs Étudiants Élèves Agriculteurs Ouvriers Salariés Chômeurs Chômage Emploi Travail Budget Impôts Inflation Croissance Dette Énergie Nucléaire Pétrole Gaz Électricité Prix Pouvoir Pouvoirs Vie Mort Amour Femmes Hommes Enfants Famille Familles Jeunes Parents Femme Homme Fille Garçon
Résultat Résultats Affaire Affaires Scandale Accident Incendie Inondations Tempête Séisme Nuit Jour Matin Soir Semaine Mois An Ans Été Hiver Printemps Automne Pays Etat Peuple Nation Monde Terre Mer Ciel Soleil Lune Feu Eau Air Voiture Train Avion Bus Métro Route Routes Pont Aujourd Actuellement Récemment Finalement Notamment Également Interviewé Certains Reportage Récit Portrait Entretien Tribune Analyse Éditorial Opinion Chronique
Renault Peugeot Citroën Airbus Air Total TotalEnergies Engie EDF SNCF RATP Orange Carrefour Auchan Danone LVMH Kering Hermès Chanel Dior Michelin Alstom Thales Dassault Safran Bouygues Vinci Vivendi Bolloré Ubisoft Canal TF1 BFM France Franceinfo Mediapart Marianne Nantes Nice Lille Lyon Marseille Bordeaux Toulouse Rennes Strasbourg Montpellier Grenoble Dijon Reims Rouen Angers Brest Metz Nancy Tours Limoges Amiens Caen Orléans Mulhouse Perpignan Besançon Toulon Poitiers Pau Avignon Cannes Antibes Calais Dunkerque Bruxelles Liège Genève Lausanne Québec Montréal Londres Moscou Pékin Varsovie Vienne Lisbonne Athènes Rome Venise Naples Milan Turin Gênes Barcelone Séville Alger Tunis Rabat Casablanca Marrakech Dakar Abidjan Bamako Ouagadougou Niamey Kinshasa Kigali Beyrouth Damas Alep Mossoul Téhéran Jérusalem Gaza Kiev Kharkiv Odessa Donetsk Crimée Donbass Hambourg Munich Francfort Cologne Édimbourg
PSG OM OL Losc Hamas Hezbollah Daech Kremlin Pentagone Wall Bruxelles Washington Normandie Bretagne Alsace Lorraine Provence Bourgogne Champagne Corse Savoie Picardie Auvergne Aquitaine Occitanie Guadeloupe Martinique Guyane Réunion Mayotte
`)

/** Words inside names, in lower case or with a capital. */
export const frenchParticles = wordList('de du des la le d van von der den ben bin bint ibn al el ul abou da dos y')

/** No name follows them; la Callas is rare. */
export const frenchDeterminers = wordList(
  'le la les l un une des ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre vos chaque plusieurs quelques',
)
