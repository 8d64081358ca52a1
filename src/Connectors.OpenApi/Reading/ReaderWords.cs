using System.Text.RegularExpressions;

namespace Connectors.OpenApi.Reading;

/// <summary>Says in our words what Microsoft.OpenApi says of a document.</summary>
internal static partial class ReaderWords
{
    private static readonly (Regex Theirs, string Ours)[] Words =
    [
        (UnknownProperty(), "The property \"$1\" is unknown here."),
        (WrongKind("map|object"), "This must be an object."),
        (WrongKind("list|array"), "This must be a list."),
        (NoList(), "This must be a list."),
        (Host(), "The host is not a host name such as api.example.com."),
        (WrongKind("scalar|value"), "This must be a text, a number, true or false."),
        (UnknownVersion(), "The version \"$1\" is unknown. Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2 can be imported."),
        (NoVersion(), "The document has no version. Begin it with openapi: 3.0.1 or similar."),
        (MissingField(), "The property \"$1\" is missing."),
        (UnknownType(), "This value is unknown here."),
        (Reference(), "The reference leads nowhere."),
        (Circle(), "The references lead in a circle."),
    ];

    public static string Of(string message)
    {
        foreach (var (theirs, ours) in Words)
        {
            if (theirs.Match(message) is { Success: true } match) return match.Result(ours);
        }

        return "This is not valid OpenAPI.";
    }

    private static Regex WrongKind(string kinds) => new($"(must be a|[Ee]xpected a?) ?({kinds})", RegexOptions.CultureInvariant);

    [GeneratedRegex(@"^(.+) is not a valid property at ")]
    private static partial Regex UnknownProperty();

    [GeneratedRegex(@"^Cannot create a list from")]
    private static partial Regex NoList();

    [GeneratedRegex(@"^Invalid host")]
    private static partial Regex Host();

    [GeneratedRegex(@"specification version '(.*)' is not supported")]
    private static partial Regex UnknownVersion();

    [GeneratedRegex(@"Version node not found|format of the stream")]
    private static partial Regex NoVersion();

    [GeneratedRegex(@"^(\w+) is a REQUIRED field at ")]
    private static partial Regex MissingField();

    [GeneratedRegex(@"Invalid schema type identifier: (.*)$|^(.*) is not recognized")]
    private static partial Regex UnknownType();

    [GeneratedRegex(@"pointer reference|Invalid [Rr]eference|reference target")]
    private static partial Regex Reference();

    [GeneratedRegex(@"[Cc]ircular reference|nested too deeply to resolve")]
    private static partial Regex Circle();
}
