/// The passwords that are tried first: the best-known words, alone or with the usual tails and disguises.
///
/// A list of words and two rules cover more than a list of three thousand passwords: `Passw0rd`, `password2024!` and
/// `qwerty123` are all found through `password` and `qwerty`.
enum WellKnownPasswords {
  /// Whether a password, in lower case, is among them.
  static func contain(_ folded: String) -> Bool {
    let stem = withoutTail(folded)
    return [folded, stem, undisguised(folded), undisguised(stem)].contains { words.contains($0) }
      || isRepetition(folded)
  }

  /// Up to five digits and signs at the end are a tail.
  private static func withoutTail(_ text: String) -> String {
    let tail = text.reversed().prefix(5).prefix { !$0.isLetter }
    return String(text.dropLast(tail.count))
  }

  /// With the letters that the usual digits and signs stand for.
  private static func undisguised(_ text: String) -> String { String(text.map { disguises[$0] ?? $0 }) }

  /// A short piece over and over, up to sixteen characters: `aaaaaaaa`, `abcabcabc`, `12341234`.
  private static func isRepetition(_ text: String) -> Bool {
    let letters = Array(text)
    guard letters.count <= 16 else { return false }
    return (1...4).contains { width in
      letters.count >= 2 * width && letters.indices.allSatisfy { letters[$0] == letters[$0 % width] }
    }
  }

  private static let disguises: [Character: Character] = [
    "0": "o", "1": "i", "!": "i", "3": "e", "4": "a", "@": "a", "5": "s", "$": "s", "7": "t", "8": "b", "9": "g",
  ]

  // swift-format-ignore
  private static let words: Set<String> = Set(
    """
    password passwort passwor motdepasse contrasena senha wachtwoord haslo parola salasana losenord kennwort heslo
    passw pass passe passwd pwd passcode passphrase mypassword newpassword yourpassword thepassword nopassword
    changeme changeit changethis default secret secrets topsecret supersecret private letmein letmeinnow openup opensesame
    welcome welcometo willkommen bienvenue bienvenido hello helloworld hellohello goodbye whatever nothing something anything
    admin administrator administrador root toor system sysadmin superuser user username guest test tester testing testtest
    demo sample example server database oracle mysql postgres postgresql login logmein account master manager support
    qwerty qwertz azerty qwertyui qwertyuiop qwertzuiop azertyuiop asdf asdfgh asdfghjk asdfghjkl zxcv zxcvbn zxcvbnm
    yxcvbnm qazwsx qazwsxedc qaz1wsx2 wsxedc qweasd qweasdzxc qweqwe qweasdzx asdasd asdzxc asdfasdf poiuytrewq lkjhgfdsa
    mnbvcxz ytrewq 1qaz2wsx 1qaz2wsx3edc 1q2w3e4r 1q2w3e4r5t 1q2w3e 1q2w3e4r5t6y q1w2e3r4 q1w2e3r4t5 zaq12wsx zaq1xsw2
    zaq1zaq1 1qazxsw2 qwer1234 1234qwer asdf1234 abcd1234 1234abcd abc123abc a1b2c3d4 a1s2d3f4 aa123456 a123456 a1234567
    a12345678 a123456789 q123456 z123456 123456a 1234567a 12345678a 123456789a 123456q 123qwe 123qweasd 123abc 12qwaszx
    12345678 123456789 1234567890 0123456789 01234567 0987654321 987654321 87654321 123456781 1234567891 12345678910
    1234512345 123456123456 11223344 1122334455 112233445566 123321123 1234554321 123454321 12344321 147258369 159357159
    159753456 741852963 963852741 789456123 123698745 147852369 102030405 10203040 13579246 1357924680 24681012 31415926
    314159265 3141592653 27182818 14142135 69696969 66666666 88888888 12121212 20202020 19841984 12341234 11112222 55667788
    abcdefgh abcdefghi abcdefghij abcdefg abcdef abcabc alphabet zyxwvuts
    iloveyou iloveu iloveme iloveyou1 iloveyou2 iloveyousomuch ilovegod ilovejesus ilovemyself ilovemom loveyou lovelove
    lovely lover loveme loveyou forever together sweetheart sweetie sweety honey honeybee darling angel angels babygirl
    babyboy baby princess princesa prince queen kingking beautiful handsome gorgeous butterfly sunshine moonlight starlight
    rainbow flower flowers blossom cupcake chocolate cookie cookies cinnamon pumpkin banana bananas pineapple strawberry
    cherry orange apple pepper cheese chicken hamburger popcorn peanut butter coffee
    monkey dragon tiger lion eagle eagles falcon phoenix panther leopard cheetah elephant dolphin dolphins turtle penguin
    rabbit bunny kitten kitty puppy doggie doggy horses mustang bulldog wolf wolves spider scorpion snoopy garfield
    football baseball basketball softball hockey soccer futbol volleyball swimming running skating skater snowboard golfing
    golfer tennis cricket yankees cowboys steelers lakers packers redsox patriots dodgers giants rangers arsenal chelsea
    liverpool barcelona realmadrid juventus manchester manutd united everton celtic benfica bayern dortmund galatasaray
    superman batman spiderman ironman wolverine deadpool avengers superstar superhero captain starwars startrek skywalker
    darthvader lukeskywalker jedi matrix terminator gandalf hobbit pokemon pikachu charizard naruto sasuke dragonball
    minecraft fortnite roblox warcraft starcraft counterstrike callofduty assassin nintendo playstation xbox gamer mario
    zelda sonic halo metallica nirvana slipknot eminem greenday blink beatles rockyou rockstar rocknroll music guitar
    drummer dancer dancing singer michael jordan michelle jennifer jessica ashley amanda nicole samantha elizabeth victoria
    veronica stephanie melissa danielle daniel andrew anthony joshua matthew robert thomas william charlie christian
    christopher alexander alexandra alejandro sebastian nicholas jonathan benjamin patricia patrick fernando fernanda
    francisco gabriela gabriel isabella mercedes natalia natasha valentina vanessa maria marina martina mohamed mohammed
    george maggie ginger buster harley hunter shadow silver golden diamond crystal destiny freedom heaven blessed blessing
    jesus jesuschrist christ jesus1 godisgood godbless faith hope peace trinity saint jesuslovesme
    computer computers internet keyboard laptop samsung android iphone google facebook twitter instagram youtube linkedin
    myspace yahoo hotmail gmail microsoft windows linux ubuntu debian fedora redhat github gitlab docker kubernetes
    access accessdenied security secure firewall hacker hackers password1 network wireless internet1
    trustno1 trustnoone thx1138 ncc1701 ncc1701d ncc1701e rush2112 apollo13 blink182 sum41 fuckyou fuckoff fuckme asshole
    bitch bullshit motherfucker shithead pussycat
    january february march april june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter
    america american england london paris berlin germany deutschland france espana italia brasil portugal argentina mexico
    colombia australia canada california texas florida newyork chicago boston dallas dublin amsterdam istanbul turkiye
    india pakistan philippines indonesia vietnam russia moscow tokyo japan china korea
    corvette ferrari porsche lamborghini camaro chevrolet chevy toyota honda nissan suzuki yamaha kawasaki ducati bmw audi
    cadillac maverick thunder thunderbird lightning blizzard hurricane tornado storm stormy blaster predator warrior
    knight ninja samurai pirate pirates marine marines soldier army navy airforce police fireman firefighter
    openbadges badge badges backpack lapel mybackpack fedora1
    correcthorsebatterystaple horsebattery
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
