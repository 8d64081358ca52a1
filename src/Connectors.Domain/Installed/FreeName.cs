namespace Connectors.Domain.Installed;

/// <summary>Tells connectors of one name apart by a number: the second <c>Shop</c> is <c>Shop (2)</c>.</summary>
public static class FreeName
{
    /// <param name="name">The name wanted.</param>
    /// <param name="taken">The names in use; case makes no difference.</param>
    /// <param name="longest">UTF-16 code units that a name has at most.</param>
    public static string Of(string name, IEnumerable<string> taken, int longest)
    {
        var used = taken.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var free = name;
        for (var number = 2; used.Contains(free); number++)
        {
            var sign = $" ({number})";
            var kept = Math.Min(name.Length, longest - sign.Length);
            free = name[..(kept > 0 && char.IsHighSurrogate(name[kept - 1]) ? kept - 1 : kept)] + sign;
        }

        return free;
    }
}
