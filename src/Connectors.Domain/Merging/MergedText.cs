using Connectors.Domain.Definitions.Tree;

namespace Connectors.Domain.Merging;

/// <summary>The merged document while it is written: members with commas between them, and only those that have a value.</summary>
internal sealed class MergedText : IDisposable
{
    private readonly ByteBuffer _bytes = new(16 * 1024);

    public ReadOnlySpan<byte> Written => _bytes.Written;

    public void Dispose() => _bytes.Dispose();

    public void Add(ReadOnlySpan<byte> json) => _bytes.Add(json);

    public void Add(TreeValue? value)
    {
        if (value is { } some) _bytes.Add(some.Json);
    }

    public void Open(char bracket) => _bytes.Add((byte)bracket);

    public void Close(char bracket) => _bytes.Add((byte)bracket);

    /// <summary>Begins a member of the object or list that is open; its value comes next.</summary>
    /// <param name="rawName">The name of a property between its quotes; empty in a list.</param>
    public Member Begin(ReadOnlySpan<byte> rawName = default)
    {
        var start = _bytes.Length;
        if (_bytes.Written[^1] is not ((byte)'[' or (byte)'{')) _bytes.Add((byte)',');
        if (!rawName.IsEmpty)
        {
            _bytes.Add((byte)'"');
            _bytes.Add(rawName);
            _bytes.Add("\":"u8);
        }

        return new Member(start, _bytes.Length);
    }

    /// <summary>Ends a member: where no value was written, it is left out.</summary>
    public void End(Member member)
    {
        if (_bytes.Length == member.Value) _bytes.CutTo(member.Start);
    }

    /// <param name="Start">Where the member begins, with its comma and name.</param>
    /// <param name="Value">Where its value begins.</param>
    internal readonly record struct Member(int Start, int Value);
}
