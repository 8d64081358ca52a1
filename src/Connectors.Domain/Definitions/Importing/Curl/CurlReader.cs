namespace Connectors.Domain.Definitions.Importing.Curl;

/// <summary>Reads the words of a cURL command. Sentences about faults never repeat a value, which may be a credential.</summary>
internal sealed class CurlReader
{
    private const int LongestName = 40;

    private readonly CurlCommand _command = new();
    private readonly IReadOnlyList<string> _words;
    private string? _fault;
    private int _at;

    private CurlReader(IReadOnlyList<string> words) => _words = words;

    /// <returns>The command, or why it can't be read.</returns>
    public static (CurlCommand? Command, string? Fault) Read(string text)
    {
        var shell = ShellWords.Read(text);
        if (shell.Fault is { } broken) return (null, broken);
        var words = shell.Words.SkipWhile(word => word is "$" or ">").ToList();
        if (words.Count == 0 || !IsCurl(words[0])) return (null, "Paste a command that starts with curl.");
        var reader = new CurlReader(words) { _at = 1 };
        reader._command.IsPiped = shell.IsPiped;
        while (reader._at < words.Count && reader._fault is null) reader.Step();
        if (reader is { _fault: null, _command.Address: null }) reader._fault = "The command has no URL. Add it, in quotes.";
        return reader._fault is { } fault ? (null, fault) : (reader._command, null);
    }

    private static bool IsCurl(string word) =>
        word.Split('/', '\\')[^1] is var name
        && (name.Equals("curl", StringComparison.OrdinalIgnoreCase) || name.Equals("curl.exe", StringComparison.OrdinalIgnoreCase));

    private void Step()
    {
        var word = _words[_at++];
        if (word.StartsWith("--", StringComparison.Ordinal) && word.Length > 2) Long(word[2..]);
        else if (word.Length > 1 && word[0] == '-') Short(word);
        else if (word != "--") Address(word);
    }

    private void Long(string name)
    {
        if (CurlOption.Long(name) is { } option) Take(option, "--" + name, option.HasValue ? Following("--" + name) : null);
        else _fault = $"--{Cut(name)} is not an option that can be read. Remove it.";
    }

    // Letters may be joined, and the value may follow the last one without a blank.
    private void Short(string word)
    {
        for (var at = 1; at < word.Length && _fault is null; at++)
        {
            var name = "-" + word[at];
            if (CurlOption.Short(word[at]) is not { } option) _fault = $"{name} is not an option that can be read. Remove it.";
            else if (!option.HasValue) Take(option, name, null);
            else
            {
                Take(option, name, at + 1 < word.Length ? word[(at + 1)..] : Following(name));
                return;
            }
        }
    }

    private string? Following(string name)
    {
        if (_at < _words.Count) return _words[_at++];
        _fault = $"{name} needs a value. Add it.";
        return null;
    }

    private void Take(CurlOption option, string name, string? value)
    {
        if (_fault is not null) return;
        switch (option.Meaning)
        {
            case CurlMeaning.Nothing: _command.Nothing.Add(name); break;
            case CurlMeaning.Lost: _command.Lost.Add(name); break;
            case CurlMeaning.Refused:
                _fault = $"{name} reads files or makes further requests, which can't be imported. Paste one request, with its data in -d.";
                break;
            case CurlMeaning.AsQuery: _command.IsQuery = true; break;
            case CurlMeaning.Head: _command.IsHead = true; break;
            case CurlMeaning.Address: Address(value!); break;
            case CurlMeaning.Method: _command.Method = value!.Trim().ToUpperInvariant(); break;
            case CurlMeaning.User: _command.User = value; break;
            case CurlMeaning.Bearer: _command.Bearer = value; break;
            case CurlMeaning.Agent: _command.Headers.Add(("User-Agent", value!)); break;
            case CurlMeaning.Cookie: _command.Cookies.Add(value!); break;
            case CurlMeaning.Query: _command.Query.Add(CurlData.UrlQuery(value!)); break;
            case CurlMeaning.Header: Header(value!, name); break;
            default: Body(option.Meaning, name, value!); break;
        }
    }

    private void Body(CurlMeaning meaning, string name, string value)
    {
        if (CurlData.IsFile(meaning, value))
        {
            _fault = $"{name} reads a file. Paste the file's content in place of @ and its name.";
            return;
        }

        if (meaning is CurlMeaning.Part or CurlMeaning.TextPart) _command.Parts.Add(CurlData.Part(meaning, value));
        else if (meaning == CurlMeaning.Json && _command.IsJson && _command.Data.Count > 0) _command.Data[^1] += value;
        else _command.Data.Add(meaning == CurlMeaning.EncodedData ? CurlData.Encoded(value) : value);
        _command.IsJson |= meaning == CurlMeaning.Json;
    }

    // "X-Name;" is a header without a value; "X-Name:" takes one of curl's own away.
    private void Header(string text, string name)
    {
        var colon = text.IndexOf(':', 1 <= text.Length ? 1 : 0);
        if (text.StartsWith('@')) _fault = $"{name} reads a file. Write each header with its own {name}.";
        else if (colon < 0 && text.EndsWith(';')) _command.Headers.Add((text[..^1].Trim(), ""));
        else if (colon < 0) _fault = $"A header has no colon. Write it as {name} \"Accept: application/json\".";
        else if (text[(colon + 1)..].Trim() is { Length: > 0 } value) _command.Headers.Add((text[..colon].Trim(), value));
    }

    private void Address(string text)
    {
        if (_command.Address is not null)
            _fault = "The command has a second URL, or a value without its option. Paste one request, with each value in quotes.";
        else _command.Address = text.Trim();
    }

    private static string Cut(string name) => name.Length <= LongestName ? name : name[..LongestName] + "…";
}
