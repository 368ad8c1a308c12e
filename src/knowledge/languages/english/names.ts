import { wordList } from '../../table.ts'

/** Given names in Latin letters: English first, then other languages as English news spells them. */
export const latinGivenNames = wordList(`
Aaron Abdul Abdullah Abdel Abigail Abraham Abu Adam Adel Adrian Agnes Ahmad Ahmed Aisha Alan Albert Alberto Alec Alejandro Alex Alexander Alexandra
Alexandre Alexei Alexey Alexis Alfred Alfredo Ali Alice Alicia Alison Allan Allen Allison Alvaro Amanda Amber Amir Amy Ana Anatoly Andre Andrea Andreas
Andrei Andres Andrew Andrey Andrzej Andy Angela Angelina Angelo Angus Anita Ann Anna Anne Annie Anthony Antoine Anton Antonio Antony April Arjun Arnold
Arthur Arturo Ashley Ashraf Asif Audrey Austin Ayman Aziz Babak Barack Barbara Barry Bashar Bart Basil Beatrice Becky Ben Benazir Benedict Benjamin Bernard
Bernie Bert Beth Betty Beverly Bill Billy Bob Bobby Bonnie Boris Brad Bradley Brandon Brenda Brendan Brent Brett Brian Bridget Bruce Bruno Bryan Byron
Caitlin Calvin Cameron Camilla Candice Carl Carla Carlo Carlos Carly Carmen Carol Caroline Carolyn Carrie Casey Catherine Cathy Cecil Cecilia Cedric
Cesar Charles Charlie Charlotte Chelsea Cheryl Chester Chloe Chris Christian Christina Christine Christopher Chuck Cindy Claire Clara Clarence Claude
Claudia Claudio Clayton Clement Cliff Clifford Clint Clive Cody Colin Colleen Connie Connor Conrad Constantine Corey Craig Cristiano Cristina Curtis
Cynthia Cyril Daisy Dale Damien Damon Dan Dana Daniel Daniela Danielle Danny Darren Darryl Daryl Dave David Dawn Dean Debbie Deborah Debra Denis Denise
Dennis Derek Desmond Devin Diana Diane Dick Diego Dieter Dimitri Dina Dirk Dmitri Dmitry Dominic Dominique Don Donald Donna Doris Dorothy Doug Douglas
Drew Duncan Dustin Dwight Dylan Earl Ed Eddie Edgar Edith Edmund Eduardo Edward Edwin Ehud Eileen Elaine Eleanor Elena Eli Elias Elijah Elizabeth Ella
Ellen Elliot Elliott Elvis Emil Emily Emma Emmanuel Enrique Eric Erica Erik Erin Ernest Ernesto Esther Ethan Eugene Eva Evan Evelyn Evgeny Fabio Fatima
Felipe Felix Ferdinand Fernando Fidel Fiona Florence Floyd Frances Francesco Francis Francisco Franco Francois Frank Frankie Franklin Franz Fred Freddie
Frederick Friedrich Fyodor Gabriel Gareth Garry Gary Gavin Gene Geoff Geoffrey George Gerald Gerard Gerhard Gilbert Giles Gina Giorgio Giovanni Giuseppe Glen
Glenn Gloria Gordon Graham Grant Greg Gregory Guillermo Gustav Gustavo Guy Gwen Hamid Hannah Hans Harold Harriet Harry Harvey Hasan Hassan Hector
Heather Heidi Heinrich Helen Helena Helmut Henri Henry Herbert Herman Hilary Hillary Hossein Howard Hugh Hugo Humphrey Hussein Ian Ibrahim Igor Ilham Imran
Ingrid Irene Irina Iris Isaac Isabel Isabella Ismail Ivan Ivanka Jack Jackie Jacob Jacques Jaime Jake James Jamie Jan Jane Janet Janice Jared Jason Javier Jay
Jean Jeff Jeffrey Jennifer Jenny Jens Jeremy Jerome Jerry Jesse Jessica Jesus Jill Jim Jimmy Jo Joan Joanna Joanne Joaquin Jodie Joe Joel Joey Johan
Johannes John Johnny Jon Jonas Jonathan Jorge Jose Josef Joseph Josephine Josh Joshua Joy Joyce Juan Judith Judy Jules Julia Julian Julie Julio Julius June
Justin Kamal Karen Karim Karl Kate Katherine Kathleen Kathryn Kathy Katie Keith Kelly Ken Kenneth Kenny Kevin Khaled Khalid Kieran Kim Kimberly Kirk Kirsten
Klaus Kofi Konstantin Kristen Kristin Kurt Kyle Lance Larry Lars Laura Lauren Laurence Laurent Lawrence Leah Lee Leila Len Lena Leo Leon Leonard Leonardo Leonid
Leroy Leslie Lester Lewis Liam Lily Linda Lindsay Lindsey Lionel Lisa Liz Lloyd Lois Lorenzo Lori Lou Louis Louise Luca Lucas Lucia Lucy Luigi Luis Luiz Luke Luther
Lydia Lyle Lynn Mahmoud Manuel Marc Marcel Marco Marcos Marcus Margaret Maria Marie Marilyn Marina Mario Marion Marius Marjorie Mark Marlon Marsha Martha Martin
Marvin Mary Masoud Mathieu Matt Matteo Matthew Maureen Maurice Mauricio Max Maxim Maxime Maxwell Megan Mehmet Mel Melania Melanie Melissa Meredith Mevlut Michael
Michel Michele Michelle Miguel Mikael Mike Mikhail Milan Mildred Miles Milton Miriam Mitch Mitchell Moammar Mohamed Mohammad Mohammed Mohsen Moira Molly Monica Morgan Morris
Moses Moshe Muhammad Murray Mustafa Nadia Nancy Naomi Narendra Natalia Natalie Nasser Natasha Nathan Nathaniel Neil Nelson Nicholas Nick Nicola Nicolas Nicole Nigel
Nikita Nikolai Nina Noah Noel Nora Norma Norman Nouri Olga Oliver Olivia Olivier Omar Orlando Oscar Osama Otto Owen Pablo Paolo Pamela Pascal Pat Patricia Patrick
Paul Paula Pauline Pavel Pedro Peggy Penelope Penny Percy Perry Pete Peter Petro Phil Philip Philippe Phillip Pierre Piotr Polly Priscilla Qasem Rachel Rafael Raheem Rahul
Rajiv Ralph Ramon Randy Raphael Raul Ravi Ray Raymond Rebecca Recep Reginald Rene Reza Ricardo Richard Rick Ricky Rita Rob Robert Roberta Roberto Robin Rod Rodney
Rodrigo Roger Roland Roman Ron Ronald Ronnie Rory Rosa Rose Rosemary Ross Roy Ruby Rudolf Rudolph Rudy Rupert Russell Ruth Ryan Saad Saddam Saeed Salman Salvador Sam Samantha
Samir Samuel Sandra Sandy Sanjay Santiago Sara Sarah Saul Scott Sean Sebastian Serge Sergei Sergey Sergio Seth Shane Shannon Sharon Shaun Shawn Sheila Shimon
Shinzo Shirley Sidney Silvio Simon Simone Sofia Sonia Sophia Sophie Spencer Stacy Stan Stanley Stefan Stella Stephanie Stephen Steve Steven Stewart Stuart Sue
Susan Susanna Suzanne Svetlana Sven Sylvia Taylor Ted Terence Teresa Terri Terry Theodore Theresa Thomas Tim Timothy Tina Tobias Todd Tom Tommy Toni Tony Tracy
Travis Trevor Tyler Ulrich Umar Ursula Valentina Valerie Vanessa Vera Vernon Veronica Victor Victoria Vijay Viktor Vincent Virginia Vitaly Vivian Vladimir Volodymyr Wallace
Walter Warren Wayne Wendy Werner Wesley Wilfred Wilhelm Will Willem William Willie Winston Wolfgang Woodrow Xavier Yasser Yevgeny Yitzhak Yoko Yuri Yusuf Yves Yvonne
Zachary Zoe Zbigniew Ayatollah Hamza Haider Bilal Tariq Yousef Walid Ziad Nabil Faisal Fahd Abdulaziz Turki Bandar Rafik Saad Nawaf Marwan Samantha
Jordan Chad Georgia Israel Paris Chelsea Carter Logan Mason Hunter Jackson Wilson
`)

/** Given names that are places or words too: they open a name only when a surname no list of things knows follows. */
export const latinWeakNames = wordList(
  'Art Al Clay Ray Bo Mac Buck Bud Bill Rob Sue Dot Miles Sandy Sunny Rusty Stormy Cash Ace Duke King Prince Earl Baron Marquis Major Royal Star Sky River Brook Brooke Forest Field Stone Wolf Fox Hawk Robin Jay Wren Raven Crystal Jewel Pearl Opal Garnet Jasper Ivory Ebony Ginger Basil Sage Rosemary Heather Hazel Holly Ivy Laurel Olive Violet Poppy Jasmine Faith Charity Mercy Patience Prudence Constance Harmony Melody Destiny Liberty Justice Trinity Gene Rich Rod Mike Nick Bob Dick Peg Sal Van Angel Christian Muslim Islam Sultan Sheikh Mercedes Porsche Chase Hunter Archer Carter Cooper Mason Parker Porter Sawyer Taylor Tucker Tyler Turner Walker Ward Webster Jersey Carolina Dakota Montana Cuba India China Asia America Kenya Malta Adelaide Alexandria Savannah Phoenix Denver Houston Boston Lincoln Madison Monroe Jefferson Washington Cleveland Hamilton Windsor Kent Kingston Chester Lancaster Preston Derby Lourdes Carmel Salem Nazareth Kerry Clare Devon Skye Ross Rhodes Troy Tuesday August Summer Autumn Winter Noel Easter Mars Mercury Venus Orion Win Sun Moon Song Long Young Pin Pan Can Son Sin So See Say In On An My Me Ha Ho He Do No Go Any Bang Bong Ban Bing Ding Dong Pong Gang Gong Fan Fang Hang Pang Tang Wang Lam Ham Jam Pham Pop Shine Shah Mullah Haji Lord Data Ram Sita Dewi Mai Hue Sana Hilla Assad Fares Sham Hamas Fatah Karma Guru Swami Prem Mani Kali Tara Dara Lima Nana Papa Mama Bali Java Mali Cali Pol Sen Sary Norodom Reading Bath Jordan Chad Georgia Israel Paris Chelsea Virginia Will Mark May April June Grace Hope Rose Joy Dawn Grant Frank Chase Austin Dallas Santiago Sofia Florence Sydney Milan San Carter Jackson Wilson Orlando Victoria Charlotte Lance Drew Pat Guy Penny Ruby Daisy Amber Iris Lily Abu Jan Don Earl Max Chuck Bill Art Jean Angelo Diego Jose Francisco Luis Louis Lawrence Ayatollah Stanley Lloyd Warren Morgan Murray Lee Kim Jo',
)
