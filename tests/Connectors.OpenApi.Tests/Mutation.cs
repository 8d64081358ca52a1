namespace Connectors.OpenApi.Tests;

/// <summary>Random damage to a document: bytes changed, parts cut out, parts doubled.</summary>
internal static class Mutation
{
    private static readonly byte[][] Tokens =
    [
        .. new[]
        {
            "null", "{}", "[]", "\"\"", "-1e999", "{{x}}", "\\ud800", "}", "]", ",", ":", "\"",
            "$ref", "true", "\n", "\0", "- ", "&a ", "*a "
        }.Select(System.Text.Encoding.UTF8.GetBytes)
    ];

    public static byte[] Of(byte[] document, Random random)
    {
        var bytes = document.ToList();
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 40), bytes.Count - at);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)random.Next(32, 127);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(length, bytes.Count - 1));
                    break;
                case 2:
                    bytes.InsertRange(at, Tokens[random.Next(Tokens.Length)]);
                    break;
                default:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
            }
        }

        return [.. bytes];
    }
}
