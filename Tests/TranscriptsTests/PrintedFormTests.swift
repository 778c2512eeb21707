import Reading
import SourceText
import Testing
import Transcripts

/// How magazines, chats and mails print who speaks.
@Suite struct PrintedFormTests {
  @Test(arguments: [
    Talk(
      what: "labels that get shorter stand hardly twice",
      text: """
        Dr. Hanna Vestby and Councillor Mark Ovens met for a talk. Sofia Renn asked.

        Sofia Renn: Dr. Vestby, how much water is left?

        Dr. Hanna Vestby: Eleven cubic metres a second.

        Renn: And who takes the rest?

        Councillor Mark Ovens: The town takes two.

        Dr. Vestby: We counted three.

        Cllr Ovens: I would like to see that count.

        SR: Have you seen it?

        HV: He had it in May.
        """,
      turns: [
        "-: Dr. Hanna", "Sofia Renn: Dr. Vestby,", "Hanna Vestby: Eleven cubic", "Sofia Renn: And who",
        "Mark Ovens: The town", "Hanna Vestby: We counted", "Mark Ovens: I would", "Sofia Renn: Have you",
        "Hanna Vestby: He had",
      ]),
    Talk(
      what: "a title tells apart two who share a surname, and nobody is guessed",
      text: """
        NADIA FIRTH: Who gave the order at the gate?

        CHIEF OWEN TARRANT: I gave the order at nine.

        LAURA TARRANT: I stood at the gate.

        FIRTH: What did you find?

        CHIEF TARRANT: We found eleven stones.

        MS. TARRANT: It is a harbour. There are stones.

        FIRTH: Did you talk?

        CHIEF TARRANT: I rang her twice.
        """,
      turns: [
        "Nadia Firth: Who gave", "Owen Tarrant: I gave", "Laura Tarrant: I stood", "Nadia Firth: What did",
        "Owen Tarrant: We found", "Ms. Tarrant: It is", "Nadia Firth: Did you", "Owen Tarrant: I rang",
      ]),
    Talk(
      what: "initials with stops are no full name",
      text: """
        We met Yann Le Goff on the quay at dawn.

        Harbour: How is the season?

        Y. L. G.: I lost the half of it.

        Harbour: What killed them?

        Y. L. G.: I think the heat did.
        """,
      turns: [
        "-: We met", "Harbour: How is", "Yann Le Goff: I lost", "Harbour: What killed", "Yann Le Goff: I think",
      ]),
    Talk(
      what: "letters with stops in Spanish",
      text: """
        Lucía Arrieta estudia los humedales. Hablamos con Lucía Arrieta en Almonte.

        P. ¿Cuándo empezó la sequía?

        R. Empezó en 2012, y yo lo vi en las aves.

        P. ¿Quién tiene la culpa?

        R. Los pozos ilegales. Contamos más de mil.

        P. ¿Y si no los cierran?

        R. Entonces perderemos la laguna.
        """,
      turns: [
        "-: Lucía Arrieta", "Interviewer: ¿Cuándo empezó", "Lucía Arrieta: Empezó en", "Interviewer: ¿Quién tiene",
        "Lucía Arrieta: Los pozos", "Interviewer: ¿Y si", "Lucía Arrieta: Entonces perderemos",
      ]),
    Talk(
      what: "words that ask and answer with a stop and a dash",
      text: """
        Hablamos con Iker Olano en Bermeo.

        PREGUNTA.- ¿A qué hora se levanta?

        RESPUESTA.- Me levanto a las dos.

        PREGUNTA.- ¿Cuántos panes hace?

        RESPUESTA.- Hago seiscientos, y mi mujer cuenta.
        """,
      turns: [
        "-: Hablamos con", "Interviewer: ¿A qué", "Iker Olano: Me levanto", "Interviewer: ¿Cuántos panes",
        "Iker Olano: Hago seiscientos,",
      ]),
    Talk(
      what: "a chat with date and time before each line",
      text: """
        [04.03.24, 10:03:11] Rika Osei: When did you buy the lighthouse?

        [04.03.24, 10:04:02] Thom Beale: In 2009, at an auction.

        [04.03.24, 10:05:40] Rika Osei: What did you pay?

        [04.03.24, 10:06:15] Thom Beale: I paid 8,000 pounds.
        """,
      turns: [
        "Rika Osei: When did", "Thom Beale: In 2009,", "Rika Osei: What did", "Thom Beale: I paid",
      ]),
    Talk(
      what: "who wrote the page asks",
      text: """
        # The night editor

        **Interview by Jo Barlow**

        Hal Denning has edited the night page for 26 years.

        **Barlow:** What is the worst hour?

        **Denning:** Four. At four you believe everything.

        **Barlow:** And the best?

        **Denning:** Ten past five, when I hear the van.
        """, name: "talk.md",
      turns: [
        "-: The night", "Jo Barlow: What is", "Hal Denning: Four. At", "Jo Barlow: And the", "Hal Denning: Ten past",
      ]),
    Talk(
      what: "a chat with the time of day behind each name",
      text: """
        Rika Osei  10:03 AM
        Why did the dyke give way?

        Hauke Thiem  10:05 AM
        Because a vole had dug through it. I found the hole.

        Rika Osei  10:06 AM
        How large was it?

        Hauke Thiem  10:09 AM
        As large as my fist.
        """,
      turns: ["Rika Osei: Why did", "Hauke Thiem: Because a", "Rika Osei: How large", "Hauke Thiem: As large"]),
    Talk(
      what: "a time in brackets behind each name",
      text: """
        Nora Kvist (02:10)
        Why lamps and not cups?

        Ada Quist (02:14)
        A cup holds what you put in. A lamp gives.

        Nora Kvist (02:25)
        How did the fire start?

        Ada Quist (02:28)
        With a cup. I had left it on the stove.
        """,
      turns: ["Nora Kvist: Why lamps", "Ada Quist: A cup", "Nora Kvist: How did", "Ada Quist: With a"]),
    Talk(
      what: "an initial before a surname of two words",
      text: """
        Autour de la table : Yann Le Goff et la juriste Claire Morvan.

        Claire Morvan: À qui est la plage?

        Yann Le Goff: Moi, je dis à nous tous.

        C. Morvan: Que dit la loi?

        Y. Le Goff: Je ne la lis pas.
        """,
      turns: [
        "-: Autour de", "Claire Morvan: À qui", "Yann Le Goff: Moi, je", "Claire Morvan: Que dit",
        "Yann Le Goff: Je ne",
      ]),
    Talk(
      what: "initials of the paper, particles and all",
      text: """
        Tomás Rueda es alcalde de Almagro.

        El Faro del Sur: ¿Por qué cerró usted la plaza?

        Tomás Rueda: Porque se caía. Yo mismo saqué una piedra.

        EFS: ¿Cuándo volverá a abrir?

        T. R.: En mayo, si llega el dinero.

        EFS: ¿Y si no llega?

        Rueda: Yo pondré sillas.
        """,
      turns: [
        "-: Tomás Rueda", "El Faro del Sur: ¿Por qué", "Tomás Rueda: Porque se", "El Faro del Sur: ¿Cuándo volverá",
        "Tomás Rueda: En mayo,", "El Faro del Sur: ¿Y si", "Tomás Rueda: Yo pondré",
      ]),
    Talk(
      what: "answers below the questions that a mail quotes",
      text: """
        Subject: your questions about the pier

        We interviewed Rolf Eng by mail. His answers stand below our questions.

        > When was the pier closed?

        In May. I had said so for years.

        > Who decided that?

        The county did. They sent me a letter of two lines.

        > What do you need to mend it?

        I need 1.2 million.
        """,
      turns: [
        "-: Subject: your", "Interviewer: When was", "Rolf Eng: In May.", "Interviewer: Who decided",
        "Rolf Eng: The county",
        "Interviewer: What do", "Rolf Eng: I need",
      ]),
    Talk(
      what: "a chat whose lines were joined",
      text: """
        3/4/24, 10:04 AM - Rika Osei: When do the geese come?
        3/4/24, 10:06 AM - Len Abbot: In March. I hear them first.
        3/4/24, 10:07 AM - Rika Osei: How many are there now?
        3/4/24, 10:09 AM - Len Abbot: We counted 14,000 last year.
        """,
      turns: ["Rika Osei: When do", "Len Abbot: In March.", "Rika Osei: How many", "Len Abbot: We counted"]),
    Talk(
      what: "numbered questions of a mail",
      text: """
        Petra Lang of the Institute for Soil answered our questions by mail.

        1. What is the state of the soil?

        It has lost a third of its humus, and I have measured it.

        2. Can it recover?

        It can, in about 50 years. I shall not see it.

        3. What should you ask the farmers for?

        Less ploughing. I know that my uncle will read this.
        """,
      turns: [
        "-: Petra Lang", "Interviewer: What is", "Petra Lang: It has", "Interviewer: Can it", "Petra Lang: It can,",
        "Interviewer: What should", "Petra Lang: Less ploughing.",
      ]),
    Talk(
      what: "answers indented as quotations",
      text: """
        # Talking with Ferran Sola

        Ferran Sola mends clocks in Girona. I talked to Ferran Sola in April.

        How many clocks are in this room?

        > I count 211, and none of them agrees with another.

        Which one is right?

        > The one on the church. I set it by my telephone.

        The bell strikes four.

        What do you take for a repair?

        > I take 40 euros an hour.
        """, name: "talk.md",
      turns: [
        "-: Talking with", "Interviewer: How many", "Ferran Sola: I count", "Interviewer: Which one",
        "Ferran Sola: The one", "-: The bell", "Interviewer: What do", "Ferran Sola: I take",
      ]),
  ])
  func turns(_ talk: Talk) throws { #expect(try talk.read() == talk.turns) }

  /// What looks like one of these prints and is none.
  @Test(arguments: [
    Talk(
      what: "initials of names are no letters that ask",
      text: """
        The board of the pier has five members.

        P. Langerak is the oldest of them. Is he the wisest?

        R. Osei came in May.

        P. Langerak has the key.

        R. Osei has the other one.
        """,
      turns: ["-: The board"]),
    Talk(
      what: "a mail that answers another one",
      text: """
        Re: Re: the owl

        > Has anybody seen the owl since Sunday?

        I saw it on Monday near the bridge.

        > Do you feed it?

        We do not. It eats our mice, and I am glad of it.

        > Who shot at it?

        Ask the judge, as I did.
        """,
      turns: ["-: Re: Re:"]),
    Talk(
      what: "a list of questions without answers",
      text: """
        Read these before you buy a boat. We have bought nine.

        1. How old is the hull?

        2. Who has sailed it?

        3. Where did it lie in winter?

        Then ask for the price.
        """,
      turns: ["-: Read these"]),
  ])
  func isNone(_ talk: Talk) throws { #expect(try talk.read() == talk.turns) }
}
