using System.Security.Cryptography;
using Connectors.Data.Rows;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Connectors.Application.People;

/// <summary>A hash that no password opens, so that an unknown account costs the same work as a known one.</summary>
public sealed class NobodysPassword(IOptions<PasswordHasherOptions> options)
{
    private readonly Member _nobody = new();
    private readonly string _hash = new PasswordHasher<Member>(options)
        .HashPassword(new Member(), Convert.ToHexString(RandomNumberGenerator.GetBytes(32)));

    public bool Opens(IPasswordHasher<Member> hasher, string password) =>
        hasher.VerifyHashedPassword(_nobody, _hash, password) != PasswordVerificationResult.Failed;
}
