using System.Text;

namespace Connectors.Domain.Definitions.Importing.Curl;

/// <summary>Splits a command as bash does: quotes, backslashes, continued lines and comments. Variables stay as they are written.</summary>
internal sealed class PosixWords
{
    private readonly string _text;
    private readonly List<string> _words = [];
    private readonly StringBuilder _word = new();
    private bool _isOpen;
    private bool _isPiped;
    private string? _fault;
    private int _at;

    private PosixWords(string text) => _text = text;

    public static ShellWords Read(string text)
    {
        var reader = new PosixWords(text);
        while (reader._at < text.Length && reader is { _fault: null, _isPiped: false }) reader.Step();
        reader.Close();
        return new ShellWords(reader._words, reader._fault, reader._isPiped);
    }

    private char Next => _at + 1 < _text.Length ? _text[_at + 1] : '\0';

    private void Step()
    {
        switch (_text[_at])
        {
            case '\\': Escape(); break;
            case '\'': Single(); break;
            case '"': Double(); break;
            case '$' when Next == '"': _at++; break;
            case '$' when Next == '\'':
                _isOpen = true;
                _at = AnsiText.Read(_text, _at + 2, _word, out _fault);
                break;
            case '\r' or '\n': EndLine(); break;
            case '#' when !_isOpen: SkipLine(); break;
            case '|': _isPiped = true; break;
            case '<' or '>' when !_isOpen || IsDescriptor: Redirect(); break;
            case ';' or '&':
                _fault = "The command ends at a ; or & outside quotes. Put the URL and the data in quotes, and paste one command.";
                break;
            case var blank when char.IsWhiteSpace(blank):
                Close();
                _at++;
                break;
            default: Add(_text[_at++]); break;
        }
    }

    private bool IsDescriptor => _word.Length == 1 && char.IsAsciiDigit(_word[0]);

    private void Redirect()
    {
        (_isOpen, _isPiped) = (false, true);
        _word.Clear();
    }

    // A blank between the backslash and the end of the line slips in when a command is copied.
    private void Escape()
    {
        var end = _at + 1;
        while (end < _text.Length && _text[end] is ' ' or '\t' or '\r') end++;
        if (end >= _text.Length) _at = end;
        else if (_text[end] == '\n') _at = end + 1;
        else if (Next == '\r') _at += 2;
        else
        {
            Add(Next);
            _at += 2;
        }
    }

    private void Single()
    {
        _isOpen = true;
        var end = _text.IndexOf('\'', _at + 1);
        if (end < 0) _fault = "A single quote is not closed. Add the closing quote.";
        else
        {
            _word.Append(_text, _at + 1, end - _at - 1);
            _at = end + 1;
        }
    }

    private void Double()
    {
        _isOpen = true;
        for (_at++; _at < _text.Length && _text[_at] != '"'; _at++)
        {
            if (_text[_at] != '\\' || Next is not ('"' or '\\' or '$' or '`' or '\r' or '\n')) _word.Append(_text[_at]);
            else if (_text[++_at] == '\r' && Next == '\n') _at++;
            else if (_text[_at] is not ('\r' or '\n')) _word.Append(_text[_at]);
        }

        if (_at++ >= _text.Length) _fault = "A double quote is not closed. Add the closing quote.";
    }

    private void EndLine()
    {
        Close();
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at])) _at++;
        if (_at < _text.Length && _text[_at] != '#' && _words.Count > 0)
            _fault = "The command goes on in another line. End each line but the last with a \\, and paste one command.";
    }

    private void SkipLine()
    {
        while (_at < _text.Length && _text[_at] is not ('\r' or '\n')) _at++;
    }

    private void Add(char sign)
    {
        _isOpen = true;
        _word.Append(sign);
    }

    private void Close()
    {
        if (_isOpen) _words.Add(_word.ToString());
        _word.Clear();
        _isOpen = false;
    }
}
