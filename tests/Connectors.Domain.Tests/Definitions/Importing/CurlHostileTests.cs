using Connectors.Domain.Definitions.Importing.Curl;
using CsCheck;

namespace Connectors.Domain.Tests.Definitions.Importing;

/// <summary>Commands that can't be read end in a sentence, which repeats nothing of them; words survive the shell's quotes.</summary>
public sealed class CurlHostileTests
{
    public static TheoryData<string, string> Unreadable => new()
    {
        { "", "Paste a cURL command." },
        { "wget https://a.example", "Paste a command that starts with curl." },
        { "curl -s", "The command has no URL. Add it, in quotes." },
        { "curl 'https://a.example", "A single quote is not closed. Add the closing quote." },
        { "curl \"https://a.example", "A double quote is not closed. Add the closing quote." },
        { "curl $'https://a.example", "A $' quote is not closed. Add the closing quote." },
        { "curl ^\"https://a.example", "A double quote is not closed. Add the closing quote." },
        { "curl https://a.example --frobnicate", "--frobnicate is not an option that can be read. Remove it." },
        { "curl https://a.example -!", "-! is not an option that can be read. Remove it." },
        { "curl https://a.example -H", "-H needs a value. Add it." },
        { "curl https://a.example -d @body.json", "-d reads a file. Paste the file's content in place of @ and its name." },
        { "curl https://a.example https://b.example",
            "The command has a second URL, or a value without its option. Paste one request, with each value in quotes." },
        { "curl https://a.example?a=1&b=2",
            "The command ends at a ; or & outside quotes. Put the URL and the data in quotes, and paste one command." },
        { "curl https://a.example\n-d x=1",
            "The command goes on in another line. End each line but the last with a \\, and paste one command." },
        { "curl file:///etc/passwd", "The URL must start with https:// or http://." },
        { "curl 'https://'", "The URL has no valid host. Write it as https://api.example.com/orders, in quotes." },
        { "curl https://a.example/x/../y", "The path of the URL has .. or \\ in it. Write the path without them." },
        { "curl https://a.example/\0", "The command contains a NUL character. Copy it again." },
        { "curl " + new string('x', 1_000_000), "The command is longer than 100,000 characters. Shorten its data." },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void A_command_that_cant_be_read_ends_in_a_sentence(string command, string sentence) =>
        Assert.Equal([sentence], Assert.IsType<CurlResult.Refused>(CurlImport.Read(command)).Faults);

    [Fact]
    public void JSON_that_is_nested_deeply_is_no_error() => Assert.IsType<CurlResult.Imported>(CurlImport.Read(
        $"curl https://a.example -H 'Content-Type: application/json' -d '{new string('[', 20_000)}'"));

    [Fact]
    public void Any_text_ends_in_an_answer() => Gen.String[Gen.Char["curl htps:/a.\\'\"$^&{}@=-HdFubXG\n\r;|<>%"], 0, 60]
        .Sample(text => CurlImport.Read("curl https://a.example " + text) is not null, iter: 20_000);

    [Fact]
    public void Words_that_are_quoted_for_the_shell_are_read_as_they_were() => Gen.String
        .Where(text => !text.Contains('\0', StringComparison.Ordinal))
        .Array[1, 6]
        .Sample(words =>
        {
            var single = string.Join(" \\\n ", words.Select(word => $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'"));
            var ansi = string.Join(' ', words.Select(word => "$'" + word
                .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal) + "'"));
            return ShellWords.Read(single).Words.SequenceEqual(words) && ShellWords.Read(ansi).Words.SequenceEqual(words);
        });

    [Fact]
    public void Words_that_a_browser_quotes_for_cmd_are_read_as_they_were() => Gen.String[Gen.Char["ab \\\"^&%{}'$,\n"], 0, 12]
        .Array[1, 6]
        .Sample(words => ShellWords.Read(string.Join(" ^\n ", words.Select(ForCmd))).Words.SequenceEqual(words));

    // As Chromium's developer tools do.
    private static string ForCmd(string word)
    {
        var escaped = word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
        var careted = string.Concat(escaped.Select(sign => char.IsLetterOrDigit(sign) || " \n'$,".Contains(sign) ? $"{sign}" : $"^{sign}"));
        return "^\"" + careted.Replace("\n", "^\n\n", StringComparison.Ordinal) + "^\"";
    }
}
