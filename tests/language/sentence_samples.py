"""Sentences by the kind of their end: “|” stands between two, “‖” where no space stands between them."""

KINDS = {
    "behind a mark and a closing quotation mark": """
        "Is the bridge open?", the driver asked. | Nobody knew.
        "Stop it!", he yelled. | They stopped.
        'Is that all?', asked Dahl. | It was.
        “Can we win?” she asked. | “We can,” he said.
        «Is it over?», he asked. | It was not.
        “What a day!” Holm said. | He went home.
        “Is the port safe?” | The mayor did not say.
        (Was it true?), one reader wrote. | Others agreed.
        “Out!”, “Shame!”, they called. | The speaker went on.
        “Have they gone?”, came the reply. | “Not yet.”
        “Will taxes rise?” Mayor Holm wondered. | The clerk shrugged.
        ‘No more!’, read one poster. | Police took it down.
        “Who pays?”, Holm wanted to know. | He got no answer.
        “Why now?”—that was all she asked. | Then she sat down.
        He cried “Never again!”, then left the hall. | The rest stayed.
        “Are you sure?” asked the judge. | She was.
        She asked “Where is it?”; nobody answered. | It was late.
        “Who are they?” Anna Dahl asked. | Nobody replied.
        “We will stay.” | Holm left anyway.
        The play “Who’s Afraid of Virginia Woolf?”, first staged in 1962, is back. | It sold out.
        His question (“Why me?”): a good one. | She smiled.
        “You did what?!”, his wife shouted. | He said nothing.
        They asked, “Is it legal?” | The answer came in May.
        “Hands off!” the crowd chanted. | The guards stood still.
    """,
    "a party and a state in brackets": """
        Sen. Deb Rohl (R-Neb.) voted no. | Others followed.
        Sen. Tom Vale, R-Ark., said he was sorry. | Nobody believed it.
        Sen. Al Brandt (I-Vt.) and Sen. Jo Rask (D-Conn.) agreed. | The rest did not.
        “It works,” said Sen. Li Park (D-Mich.). | Then she left.
        Rep. Max Orr (R., Ga.) spoke first. | Others waited.
        They met Sen. Jan Moe (D-N.Y.) in Albany. | It was brief.
        Rep. Lou Finn (D-Ore.) Chairman of the panel, agreed. | The vote is due.
        The vote of Sen. Amy Roe (D-Minn.) was decisive. | It passed.
        Former Rep. Pat Gunn (D-Ill.) died. | She was 80.
        Sen. Ray Holt, D-N.M., objected. | It did not help.
        Sen. Ben Cole (R-Kan.) Wednesday said yes. | Few cheered.
        The bill by Rep. Ann Lund (D-Calif.) failed. | It was close.
        Rep. Kim Ode, D-Wash., left. | She flew home.
        It was backed by Rep. Bo Dale (R-Okla.). | He is new.
        Gov. Eva Stone (R-Tenn.) Tuesday signed it. | It takes effect in May.
        Rep. Ida Wells (D., Mass.) spoke last. | All went home.
        They met Rep. Cy Young (R-N.C.) on Monday. | It was long.
        Sen. Roy Beck (R-Miss.) asked why. | Nobody knew.
        The seat of Sen. Hal Poe (R-La.) is open. | Four want it.
        Two of them, Rep. Di Kerr (D-Fla.) and Rep. Ed Bloom (R-Ala.), objected. | It did not help.
        Rep. Sue Lang, R-S.D., agreed. | They shook hands.
        He ran against Sen. Flo Hart (D-Va.). | He lost.
    """,
    "“no.” and “No. 7”": """
        They live at No. 7 Hill Road. | It is quiet.
        She said no. | Sen. Brandt said yes.
        Reactor No. 4 exploded. | Nobody was told.
        Is it over? | No. | They go on.
        See nos. 5 and 6 of the list. | They are short.
        Turn to p. 44 of the report. | It says so.
        See Sec. 3 and Fig. 7 there. | They are clear.
        Chapter 3 is in Vol. 2 of the work. | It is long.
        On Jan. 5 it snowed. | On Feb. 6 it rained.
        It takes a yes or a no. | Ministers must choose.
        It began on Sept. 9, 2001. | He was there.
        The council voted no. | Mayor Lund voted yes.
        The answer was no. | Oslo had refused.
        Was it legal? | No. | Mayor Holm admitted it.
        He has been No. 1 for years. | She is No. 2. | That may change.
        The rule is in Art. 12 of the law. | It is old.
        Turn to pp. 12-14 of the report. | They say so.
        About approx. 50 people came. | They sang.
        He lives at No. 10 Downing Street. | It has a cat.
        Most people said no. | Lisbon said nothing.
        There are two ways to say no. | Dr. Holm knows both.
        They beat No. 3 Spain. | Italy lost.
    """,
    "single letters": """
        J. K. Rowling wrote it. | It sold.
        George W. Bush came. | He spoke.
        It was Plan C. | Most of them liked it.
        Nobody knew more than I. | We were alone.
        He was hurt in World War I. | It changed him.
        John F. Kennedy won. | Richard M. Nixon lost.
        The judge was Ruth B. Holm. | She was fair.
        He got a B. | His sister got an A. | They were glad.
        The minister, P. Dahl, agreed. | So did C. Lund.
        They tested for hepatitis C. | All were well.
        The road ends at Gate F. | From there you walk.
        The author is A. A. Milne. | He is dead.
        We now need a plan B. | Everyone knows it.
        It is known as Vitamin D. | We all need it.
        She was as tired as I. | However, we went on.
        They sat in Block C. | There were no lights.
        Samuel L. Jackson and Michael J. Fox met. | They laughed.
        Team A beat Team B. | Nobody was surprised.
        The suspect is called Mr. X. | His name is secret.
        Harry S. Truman left. | He went home.
        D. H. Lawrence and T. S. Eliot met. | It was cold.
        It is the letter Q. | What does it mean?
    """,
    "letters with stops": """
        He moved to the U.K. | His wife stayed.
        The U.S. Senate met. | The U.N. Security Council did not.
        He was hired by the F.B.I. | That was a mistake.
        She has a Ph.D. in physics. | It took years.
        The C.I.A. Director resigned. | He gave no reason.
        It was made in the U.S.A. | It was sold in Oslo.
        One town, i.e. Bergen, shrank. | The rest grew.
        The U.S. Supreme Court and the U.S. Congress disagree. | It is odd.
        Sales rose in the U.S. | In Japan they fell.
        They asked the U.N. | What did it say?
        The D.C. Circuit ruled. | It was close.
        They fled to the U.S. | They had no choice.
        She lives in Washington, D.C. | Her son lives in L.A. | They write.
        The U.S. Army came, and U.S. President Joe Biden left. | It was May.
        She has a Ph.D. | Nobody else there has one.
        He flew to D.C. | On Monday he was back.
        Many towns, e.g. Oslo, grew. | Some shrank.
        The ruling of the E.U. Court of Justice is final. | It binds all.
        He is an M.D. | She is a lawyer.
        Sales rose in the U.S. | But in Japan they fell.
        He left the G.O.P. | Many did.
        The U.S. Two-State plan failed. | It was old.
    """,
    "the time of day": """
        The talks start at 9 a.m. | Ten ministers will come.
        The polls close at 8 p.m. Tuesday. | Results come later.
        The vote is at 5 p.m. | Mr. Holm will speak.
        The vote is at 5 p.m. Eastern time. | Three members are ill.
        He slept until 11 a.m. | His boss was furious.
        It rained until 3 a.m. | Police closed the road.
        It happened at 4 p.m. GMT on Monday. | Two died.
        The shop shuts at 9 p.m. | Customers complain.
        She called at 1 a.m. | “I was asleep,” he said.
        It aired at 8 P.M. | Few watched.
        The deadline is 5 p.m. Pacific time. | After that it is too late.
        The polls close at 8 p.m. | Results come later.
        The train left at 6:15 a.m. | Nobody was on it.
        The vote is at 5 p.m. | Three members are ill.
        It began at 10 a.m. Friday and ended at 2 p.m. Saturday. | All slept.
        It rained until 3 a.m. | Then it snowed.
        It happened at 4 p.m. Jan. 5 in Oslo. | Two died.
        The shop shuts at 9 p.m. | On Sundays it stays shut.
        She called at 1 a.m. | I was asleep.
        It aired at 8 p.m. Sunday. | Few watched.
        The deadline is 11:59 p.m. | After that it is too late.
    """,
    "firms, streets, states, sons": """
        She works for Dahl Bros. | Her boss is Lund.
        He sued Acme Corp. | His lawyer is Lund.
        It was bought by Vale Ltd. | No price was given.
        Acme Inc. Chairman Tom Lund left. | He is 60.
        He is Tom Lund Jr. | His father is dead.
        Martin Luther King Jr. Day is a holiday. | Banks close.
        They sell tools, nails, etc. in Oslo. | The shop is old.
        He lives on Park Ave. | It is loud.
        He lives in Boston, Mass. | There it snows.
        It merged with Lund Oil Co. | This saved it.
        They owe Beta S.A. | Nobody pays.
        He sued Acme Inc. | The case is open.
        The maker is Rask & Co. of Bergen. | It is small.
        It was bought by Vale Ltd. last year. | No price was given.
        The firm is Orr, Dale & Co. | They make boats.
        He is Tom Lund Jr. of Oslo. | His father is dead.
        They sell tools, nails, etc. | The shop is old.
        He lives on Wall St. | He is rich.
        He lives in Springfield, Ill. | It is quiet.
        Warner Bros. Pictures made it. | It flopped.
        The Coca-Cola Co. Foundation paid. | It was a gift.
    """,
    "marks of notes": """
        The port cost 12 million.¹ | It closed in May.
        The port cost 12 million.[12] | The mayor resigned.
        The port cost 12 million.⁽²⁾ | The mayor resigned.
        The port cost 12 million.‡ | Nobody paid.
        “It was dear.”³ | Nobody paid.
        The mayor resigned.[citation needed] | Nobody paid.
        The mayor resigned.² ³ | Nobody paid.
        Was it dear?⁴ | Nobody knows.
        It covers 50 km² of land. | Nobody lives there.
        It rained.¹ | Lund stayed.² | It was cold.
        It rained. [7] | Lund stayed.
        The port cost 12 million.[1] | It closed in May.
        The port cost 12 million.† | The mayor resigned.
        The port cost 12 million.⁴⁵ | Nobody paid.
        The port cost 12 million.* | Nobody paid.
        “It was dear.”[3] | Nobody paid.
        The mayor resigned.[1][2] | Nobody paid.
        Was it dear?[4] | Nobody knows.
        It covers 50 km². | Nobody lives there.
        It rained.[a] | It snowed.[b] | It was cold.
        It rained.§ | Lund stayed.
        Holm¹ and Lund² met. | It was cold.
    """,
    "a space that was lost": """
        The port closed.‖The mayor resigned. | It was May.
        Was it so?‖Nobody knew. | It was May.
        “We won.”‖The crowd cheered. | It was May.
        The ship sank.‖Twelve people died. | It was May.
        The plan failed.‖Holm left. | It was May.
        The file is report.Final.docx there. | It was May.
        He uses Node.js and ASP.NET there. | It was May.
        The U.S.Army came. | It was May.
        He paid 5.5 million. | It was May.
        He said no.‖They left. | It was May.
        It fell by 5%.‖Banks lost. | It was May.
        Prices fell.‖He was glad. | It was May.
        They won!‖All cheered. | It was May.
        It opened in 2019.‖It closed in 2021. | It was May.
        The ship sank.‖Mayor Holm wept. | It was May.
        The site example.com is down. | It was May.
        Write to anna.Holm@example.org today. | It was May.
        She read it on Booking.Com today. | It was May.
        The minister resigned.‖In Oslo nobody cared. | It was May.
        The price (50 euros).‖Nobody paid. | It was May.
        See https://example.org/a.The.b for more. | It was May.
        J.Holm and A.Lund met. | It was May.
    """,
    "names with an exclamation mark": """
        The firm is Yahoo! Inc. of Oslo. | It is old.
        He founded Yahoo! and left. | It is old.
        The group Wham! Ltd. lost. | It is old.
        She sang in Oklahoma! in 1950. | It is old.
        The chain Joe! Corp. grew. | It is old.
        Stop! | Nobody move!
        He asked why? | Nobody knew.
        They own Chips Ahoy! and Oreo. | It is old.
        The band Panic! at the Disco played. | It is old.
        The paper Allez! S.A. prints is yellow. | It is old.
        The firm is Wow! PLC of London. | It is old.
        He runs Guess? Inc. in Paris. | It is old.
        He founded Yahoo! | It is old.
        He won on Jeopardy! last year. | It is old.
        Joomla! GmbH of Bonn sued. | It is old.
        The show Up! LLC made is gone. | It is old.
        What? | Inc. magazine wrote that.
        Is it Acme Inc.? | It is.
        Which one is Alpha Ltd.? | Nobody knows.
        The firm Zap! Co. failed. | It is old.
        Go! | Then they ran.
        Was it Holm? | Lund thinks so.
    """,
    "everyday words that were once taken for abbreviations": """
        They read the reports. | Holm signed them.
        It is a long story. | Dahl tells it well.
        It happened last week. | Police came late.
        They lost the match in the hall. | Spain won.
        She kept it in the lab. | Dr. Holm knew.
        They had no luck. | Germany closed the border.
        It went to the wall. | Berlin paid.
        They came by bus. | Sgt. Orr drove.
        He was ill for a century. | Sen. Rask laughed.
        She lives in New York. | Holm lives in Iowa. | Lund lives in Utah. | Dahl moved.
        It is in the south. | Madrid is far.
        He is the sun. | She is the wind.
        He went to the bank. | Lund stayed at home.
        It lasts a month. | Oslo will pay.
        It was a hard day. | Norway won.
        She is a reporter. | Anna Holm is her name.
        It is a new life. | Gov. Lund agreed.
        It is not a joke. | Mr. Lund meant it.
        It pays no tax. | Switzerland does not mind.
        She lost a leg. | Capt. Moe saw it.
        They went to Hyde Park. | Holm was there.
        He saw the art. | London liked it.
        They all walk. | Members of the club run.
        He fell in. | Rescuers pulled him out.
    """,
    "abbreviations that end no sentence": """
        Mr. Smith and Mrs. Lund met Ms. Dahl. | It was late.
        Sgt. 1st Class Tom Orr fell. | It was late.
        It was England vs. Spain again. | It was late.
        Prof. Dahl and Dr. Holm agreed. | It was late.
        Sen. Bo Dale met Gov. Eva Stone. | It was late.
        A Ph.D. student left. | It was late.
        Maj. Gen. Ray Holt left. | It was late.
        The Justice Dept. Office in Ft. Worth closed. | It was late.
        On Dec. 17 they met on Mon. Nov. 3 again. | It was late.
        The Natl. Assn. President left. | It was late.
        Messrs. Orr and Dale left. | It was late.
        Supt. Dahl and Hon. Rask came. | It was late.
        Gen. Milley spoke to Lt. Col. Anna Holm. | It was late.
        Spain vs. Italy was a draw. | It was late.
        He went to St. Petersburg and Mt. Everest. | It was late.
        Rev. Al Moe met Rep. Ann Lund. | It was late.
        In Roe v. Wade the court ruled. | It was late.
        Lt. Gov. Dan Moe left. | It was late.
        It was found by Holm et al. in 2019. | It was late.
        Cmdr. Roy Beck and Adm. Hal Poe left. | It was late.
        St. John’s and St. Paul’s are near. | It was late.
        Sir A. Conan Doyle and Rt. Hon. Lund met. | It was late.
        Insp. Lund and Det. Moe came. | It was late.
        The Univ. of Oslo and Dist. Atty. Lund agreed. | It was late.
    """,
}
